internal import CEditLine
internal import Terminal

/// Completes the word at the cursor; the function that libedit calls for Tab.
func completeAtCursor(_ editor: OpaquePointer?, _ key: CInt) -> UInt8 {
  guard let context = EditingContext.of(editor), let request = CompletionRequest(editor) else {
    return UInt8(CC_ERROR)
  }
  switch CompletionStep(request, context.completions(of: request)) {
  case .nothing:
    return UInt8(CC_ERROR)
  case .insertion(let text, let replaced):
    el_deletestr(editor, CInt(replaced))
    return UInt8(el_insertstr(editor, text) == 0 ? CC_REFRESH : CC_ERROR)
  case .list(let completions):
    context.show(completions)
    // CC_REDISPLAY would wipe rows of the list if the line takes several rows: libedit believes the
    // cursor where it was. This draws from where it is.
    cel_redraw(editor)
    return UInt8(CC_NORM)
  }
}

extension CompletionRequest {
  /// Creates a request from the line in an editor.
  fileprivate init?(_ editor: OpaquePointer?) {
    guard let info = el_line(editor)?.pointee, let start = info.buffer else { return nil }
    let bytes = UnsafeBufferPointer(start: start, count: info.lastchar - start)
    let head = bytes[..<(info.cursor - start)]
    self.init(
      line: String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self),
      cursor: String(decoding: head.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self).count
    )
  }
}

extension EditingContext {
  /// Writes completions below the line, in no more than the window's height.
  fileprivate func show(_ completions: [Completion]) {
    let size = TerminalState.size
    let rendition = Rendition(
      columns: size?.columns ?? rendition.columns,
      colour: rendition.colour,
      isPlain: rendition.isPlain,
      isUnicode: rendition.isUnicode
    )
    let list = CandidateList(completions, rendition: rendition, rows: (size?.rows ?? 24) - 3)
    cel_flush()
    let text = list.lines.map { rendition.render($0) + "\r\n" }.joined()
    try? output.write("\u{1B}[J\r\n" + text)
  }
}
