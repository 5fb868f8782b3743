internal import CEditLine
internal import Terminal

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// An editor of libedit and what the functions that it calls back need to know.
///
/// They are C functions and capture nothing; libedit hands each the editor, which leads here.
final class EditingContext {
  private let complete: (CompletionRequest) -> [Completion]
  private let input = OpenFile(descriptor: STDIN_FILENO)
  private var keys = KeyReader()
  private let lines: OpaquePointer
  private var leftPrompt: UnsafeMutablePointer<CChar>?
  private var rightPrompt: UnsafeMutablePointer<CChar>?

  /// The editor of libedit.
  let handle: OpaquePointer

  /// How prompts and lists of completions are written.
  let rendition: Rendition

  /// The way to the screen besides libedit's own.
  let output = TerminalOutput()

  /// Whether Control-C has been pressed in the present line.
  private(set) var isInterrupted = false

  /// Creates an editor that can call back so many lines, or returns `nil` if libedit cannot.
  init?(
    program: String,
    historySize: Int,
    rendition: Rendition,
    complete: @escaping (CompletionRequest) -> [Completion]
  ) {
    guard let handle = cel_create(program) else { return nil }
    guard let lines = history_init() else {
      el_end(handle)
      return nil
    }
    self.handle = handle
    self.lines = lines
    self.rendition = rendition
    self.complete = complete
    cel_set_history(handle, lines, CInt(clamping: historySize))
    attach()
  }

  deinit {
    el_end(handle)
    history_end(lines)
    free(leftPrompt)
    free(rightPrompt)
  }

  /// Returns the context of an editor.
  static func of(_ editor: OpaquePointer?) -> EditingContext? {
    cel_context(editor).map { Unmanaged<EditingContext>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Whether more of a paste follows the present line.
  var isPasting: Bool { keys.hasMoreOfPaste }

  /// Makes a line the newest that can be called back.
  func remember(_ line: String) {
    cel_remember(lines, line)
  }

  /// Returns the completions of a line, without any that could do harm on the screen.
  func completions(of request: CompletionRequest) -> [Completion] {
    complete(request).filter { !$0.text.isEmpty && $0.text.harmless() == $0.text }
  }

  /// Blocks until the present line is finished; `nil` if it is given up or the input ends.
  func readLine(prompt: Prompt, prefilled: String) -> String? {
    begin(prompt)
    if !prefilled.isEmpty { el_push(handle, prefilled.typed) }
    // What a signal asked for while nobody was reading is settled by the fresh prompt.
    _ = cel_take_events()
    // libedit itself would do this after it has shown the prompt; keys pressed in between would be
    // echoed by the terminal.
    cel_prepare(handle, true)
    cel_set_reading(true)
    defer { cel_set_reading(false) }
    var length: CInt = 0
    let bytes = el_gets(handle, &length)
    cel_flush()
    guard !isInterrupted, let bytes, length > 0 else { return nil }
    let line = String(cString: bytes)
    return line.last == "\n" ? String(line.dropLast()) : line
  }

  private func begin(_ prompt: Prompt) {
    isInterrupted = false
    free(leftPrompt)
    free(rightPrompt)
    leftPrompt = strdup(rendition.renderPrompt(prompt.segments))
    rightPrompt = strdup(prompt.right.map(rendition.renderPrompt) ?? "")
  }

  private func attach() {
    cel_set_context(handle, Unmanaged.passUnretained(self).toOpaque())
    cel_set_prompts(
      handle,
      { EditingContext.of($0)?.leftPrompt },
      { EditingContext.of($0)?.rightPrompt },
      CChar(Rendition.promptMark.value)
    )
    cel_set_reader(handle) { editor, character in
      guard let key = EditingContext.of(editor)?.nextKey() else { return -1 }
      character?.pointee = wchar_t(bitPattern: key.value)
      return 1
    }
  }
}

// MARK: - Keys and signals

extension EditingContext {
  /// Blocks until a key is pressed; `nil` on Control-C and when the terminal is gone.
  private func nextKey() -> Unicode.Scalar? {
    while true {
      attend(to: Int(cel_take_events()))
      if isInterrupted { return nil }
      if let key = keys.next() { return key }
      guard cel_wait() else { continue }
      guard let bytes = try? input.read(atMost: 4096), !bytes.isEmpty else { return nil }
      keys.append(bytes)
    }
  }

  private func attend(to events: Int) {
    if events & CEL_INTERRUPTED != 0 {
      isInterrupted = true
      keys = KeyReader()
    }
    if events & CEL_RESUMED != 0 {
      cel_prepare(handle, false)
      cel_prepare(handle, true)
      cel_mark_pastes(true)
    }
    if events & CEL_RESIZED != 0 { el_resize(handle) }
    if events & (CEL_RESIZED | CEL_RESUMED) != 0 {
      try? output.write("\r\u{1B}[J")
      cel_redraw(handle)
    }
  }
}

extension String {
  /// The text as it can be typed into one line.
  fileprivate var typed: String {
    String(map { $0.isNewline || $0 == "\t" ? " " : $0 }).harmless()
  }
}
