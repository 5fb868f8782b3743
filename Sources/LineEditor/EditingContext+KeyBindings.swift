internal import CEditLine

extension EditingContext {
  /// Gives the keys their meanings: ours first, then those of `~/.editrc`.
  func bindKeys() {
    let complete = "methodical-complete"
    cel_set_keymap(handle, "emacs")
    cel_add_function(handle, complete, "Complete the word at the cursor", completeAtCursor)
    cel_bind(handle, "^I", complete)
    for (key, function) in EditingContext.keyBindings { cel_bind(handle, key, function) }
    el_source(handle, nil)
    // `bind -v` and `bind -e` in ~/.editrc forget all bindings made before.
    if cel_is_unbound(handle, "^I") { cel_bind(handle, "^I", complete) }
  }

  /// The keys whose meanings libedit lacks or varies, in the notation of editrc(5).
  private static let keyBindings = [
    ("^R", "em-inc-search-prev"),
    (#"\e[1;5C"#, "em-next-word"), (#"\e[1;5D"#, "ed-prev-word"),
    (#"\e[1;3C"#, "em-next-word"), (#"\e[1;3D"#, "ed-prev-word"),
    (#"\e[5C"#, "em-next-word"), (#"\e[5D"#, "ed-prev-word"),
    (#"\eOc"#, "em-next-word"), (#"\eOd"#, "ed-prev-word"),
    (#"\e[H"#, "ed-move-to-beg"), (#"\e[F"#, "ed-move-to-end"),
    (#"\e[1~"#, "ed-move-to-beg"), (#"\e[4~"#, "ed-move-to-end"),
    (#"\e[7~"#, "ed-move-to-beg"), (#"\e[8~"#, "ed-move-to-end"),
    (#"\e[3~"#, "ed-delete-next-char"),
  ]
}
