public import Markup

/// The rendering of Markdown as lines of a terminal.
///
/// Running text is at most 80 columns wide with a margin of two. Comments and other HTML are not
/// shown.
public struct MarkdownRendering: Sendable {
  /// The terminal that the lines are for.
  public let rendition: Rendition

  /// Creates a rendering for a terminal.
  public init(in rendition: Rendition) {
    self.rendition = rendition
  }

  /// Returns the lines of some blocks, with an empty line between two blocks.
  public func lines(of blocks: [Block]) -> [StyledText] {
    let margin = rendition.spaces(2)
    return lines(of: blocks, width: rendition.measure - 2).prefixed(by: margin, margin)
  }

  /// Returns the text of some inlines, as one line unless they contain line breaks.
  public func text(of inlines: [Inline]) -> StyledText {
    var text = InlineRendering(showsBackticks: rendition.colour == .none)
    text.append(inlines, style: .plain)
    return text.result
  }

  /// Returns the lines of some blocks without a margin.
  private func lines(of blocks: [Block], width: Int, isTight: Bool = false) -> [StyledText] {
    let groups = blocks.map { lines(of: $0.kind, width: width) }.filter { !$0.isEmpty }
    return Array(groups.joined(separator: isTight ? [] : [StyledText()]))
  }

  private func lines(of kind: Block.Kind, width: Int) -> [StyledText] {
    switch kind {
    case .heading(_, let inlines): text(of: inlines).styled(.heading).wrapped(to: width)
    case .paragraph(let inlines): paragraph(text(of: inlines), width: width)
    case .code(let code): self.code(code, width: width)
    case .html: []
    case .quote(let blocks): quote(blocks, width: width)
    case .list(let list): self.list(list, width: width)
    case .table(let table): self.table(table).lines(in: rendition, width: width)
    case .thematicBreak: rendition.isPlain ? [] : [rendition.rule(width: width)]
    }
  }

  /// Returns the lines of a paragraph: none if it holds nothing but comments.
  private func paragraph(_ text: StyledText, width: Int) -> [StyledText] {
    text.width == 0 ? [] : text.wrapped(to: width)
  }

  private func code(_ code: Block.Code, width: Int) -> [StyledText] {
    let text = code.text.last == "\n" ? String(code.text.dropLast()) : code.text
    let lines =
      switch code.language {
      case "http": StyledText.message(text)
      case "json": StyledText.json(text)
      default: StyledText(lines: text, style: .code).lines
      }
    return lines.flatMap { $0.wrapped(to: width, indent: 2, hanging: 4) }
  }

  private func quote(_ blocks: [Block], width: Int) -> [StyledText] {
    let bar = rendition.isPlain ? " " : rendition.isUnicode ? "│" : "|"
    let prefix = bar.styled(.faint) + " "
    return lines(of: blocks, width: narrowed(width, by: 2)).prefixed(by: prefix, prefix)
  }

  private func list(_ list: Block.List, width: Int) -> [StyledText] {
    let markers = list.items.indices.map { marker(of: list.items[$0], at: $0, in: list) }
    let column = (markers.map(\.width).max() ?? 0) + 1
    let items = zip(markers, list.items).map { marker, item in
      let width = narrowed(width, by: column)
      let lines = lines(of: item.blocks, width: width, isTight: list.isTight)
      return (lines.isEmpty ? [StyledText()] : lines)
        .prefixed(by: marker, rendition.spaces(column))
    }
    return Array(items.joined(separator: list.isTight ? [] : [StyledText()]))
  }

  private func marker(of item: Block.Item, at index: Int, in list: Block.List) -> StyledText {
    switch item.task {
    case .checked: return StyledText(Sign.checked.text(in: rendition))
    case .unchecked: return StyledText(Sign.unchecked.text(in: rendition))
    case nil: break
    }
    guard let start = list.start else { return StyledText(Sign.bullet.text(in: rendition)) }
    let width = "\(start + list.items.count - 1).".width
    let number = "\(start + index)."
    return rendition.spaces(width - number.width) + StyledText(number)
  }

  /// Returns the width of a nested block; from a fifth of the measure on it is not narrowed.
  private func narrowed(_ width: Int, by columns: Int) -> Int {
    max(width - columns, rendition.measure / 5)
  }

  private func table(_ table: Block.Table) -> Table {
    let columns = zip(table.header, table.alignments).map { title, alignment in
      Table.Column(text(of: title), alignment: Table.Alignment(alignment))
    }
    return Table(columns: columns, rows: table.rows.map { $0.map(text(of:)) })
  }
}

extension Table.Alignment {
  fileprivate init(_ alignment: Block.Table.Alignment) {
    self =
      switch alignment {
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
  }
}
