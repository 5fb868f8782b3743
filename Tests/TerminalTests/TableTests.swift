import Terminal
import Testing

@Suite struct `Laying out tables` {
  private let table = Table(
    columns: [
      Table.Column("#", alignment: .right), Table.Column("status"),
      Table.Column("state afterwards"),
    ],
    rows: [
      ["1", "200".styled(.status(200)), #"{"email":"ann@example.com"}"#],
      ["2", "412".styled(.status(412)), "the same as it was before the request came in"],
      ["10", "204"],
    ]
  )

  private func text(_ table: Table, _ rendition: Rendition) -> String {
    rendition.render(table.lines(in: rendition))
  }

  @Test func `columns are as wide as their cells`() {
    #expect(
      text(table, Rendition(columns: 80)) == """
           #  status  state afterwards
          ──  ──────  ─────────────────────────────────────────────
           1  200     {"email":"ann@example.com"}
           2  412     the same as it was before the request came in
          10  204

        """
    )
  }

  @Test func `the widest column gives way on a narrow terminal`() {
    #expect(
      text(table, Rendition(columns: 40, isUnicode: false)) == """
           #  status  state afterwards
          --  ------  --------------------------
           1  200     {"email":"ann@example.com"
                      }
           2  412     the same as it was before
                      the request came in
          10  204

        """
    )
  }

  @Test func `rows become lists where columns do not fit`() {
    let wide = Table(
      columns: ["Method", "Idempotent", "Cacheable", "Meaning"].map { Table.Column($0) },
      rows: [["PUT", "yes", "no", "replaces the state"], ["POST", "no", "seldom", "processes"]]
    )
    #expect(
      text(wide, Rendition(columns: 40)) == """
          Method: PUT
          Idempotent: yes
          Cacheable: no
          Meaning: replaces the state

          Method: POST
          Idempotent: no
          Cacheable: seldom
          Meaning: processes

        """
    )
  }

  @Test func `plain output has no drawing, and no cell on several lines`() {
    #expect(
      text(table, Rendition(columns: 80, isPlain: true)).hasPrefix(
        "   #  status  state afterwards\n   1  200 "
      )
    )
    #expect(
      text(table, Rendition(columns: 40, isPlain: true)).hasPrefix(
        "  #: 1\n  status: 200\n  state afterwards:\n    {\"email\""
      )
    )
  }

  @Test func `a column keeps its minimum and the middle is the middle`() {
    let table = Table(
      columns: [
        Table.Column("", alignment: .centre), Table.Column("", minimumWidth: 19), Table.Column(""),
      ],
      rows: [["abc", "a bb ccc dddd eeeee", "a bb ccc dddd eeeee"], ["b", "日本", ""]]
    )
    #expect(
      text(table, Rendition(columns: 40)) == """
          abc  a bb ccc dddd eeeee  a bb ccc
                                    dddd eeeee
           b   日本

        """
    )
  }

  @Test func `a table without columns has no lines`() {
    #expect(Table(columns: [], rows: [["a"]]).lines(in: Rendition()).isEmpty)
  }

  @Test(arguments: 20...90)
  func `no line is wider than the terminal`(columns: Int) {
    let rendition = Rendition(columns: columns)
    #expect(table.lines(in: rendition).allSatisfy { $0.width <= columns })
  }
}
