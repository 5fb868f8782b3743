import HTTPSemantics
import Laboratory
import Testing

@Suite struct `Reading content` {
  struct Case: CustomTestStringConvertible {
    var items: String
    var content: String

    init(_ items: String, _ content: String) {
      self.items = items
      self.content = content
    }

    var testDescription: String { items }

    func draft(_ mediaType: String? = "application/json", fields: Fields = [:]) -> DraftRequest {
      DraftRequest(.put, "/x", fields: fields, mediaType: mediaType, content: Array(content.utf8))
    }
  }

  @Test(arguments: [
    Case("name=Ann age:=30", #"{"name":"Ann","age":30}"#),
    Case("age=30", #"{"age":"30"}"#),
    Case("name=", #"{"name":""}"#),
    Case("a:=null b:=true c:=-1.50", #"{"a":null,"b":true,"c":-1.50}"#),
    Case("name='Ann Lee' note=\"it's\"", #"{"name":"Ann Lee","note":"it's"}"#),
    Case("'full name=Ann Lee'", #"{"full name":"Ann Lee"}"#),
    Case(#"full\ name=Ann\ Lee"#, #"{"full name":"Ann Lee"}"#),
    Case("name=O'Brien", #"{"name":"O'Brien"}"#),
    Case(#"say="\"hi\" \\ \n""#, #"{"say":"\"hi\" \\ \\n"}"#),
    Case(#"path=C:\temp\\new"#, #"{"path":"C:\\temp\\new"}"#),
    Case(#"a\:b=c a\=b=d"#, #"{"a:b":"c","a=b":"d"}"#),
    Case("größe=ä€😀", #"{"größe":"ä€😀"}"#),
    Case("a=\u{301}x", "{\"a\":\"\u{301}x\"}"),
    Case("2fa=on 30:=1 true=x", #"{"2fa":"on","30":1,"true":"x"}"#),
    Case(#"tags:=["a", "b"] n:=1"#, #"{"tags":["a","b"],"n":1}"#),
    Case(#"o:='{"a": 1}'"#, #"{"o":{"a":1}}"#),
    Case(#"s:="a b" n:=1"#, #"{"s":"a b","n":1}"#),
    Case("o:={\n\"a\": [\n1]\n} n:=1", #"{"o":{"a":[1]},"n":1}"#),
    Case("x=1\ny=2\n", #"{"x":"1","y":"2"}"#),
  ])
  func `items make a JSON object in their order`(test: Case) {
    #expect(RequestNotation.parse("PUT /x " + test.items) == .request(test.draft()))
  }

  @Test(arguments: [
    Case("a[b]=x", #"{"a":{"b":"x"}}"#),
    Case("a[b][c]:=1 a[b][d]:=2 a[e]:=3", #"{"a":{"b":{"c":1,"d":2},"e":3}}"#),
    Case("a[]=x a[]=y", #"{"a":["x","y"]}"#),
    Case("a[0]=x a[1]=y", #"{"a":["x","y"]}"#),
    Case("a[0][b]=x a[0][c]=y a[][b]=z", #"{"a":[{"b":"x","c":"y"},{"b":"z"}]}"#),
    Case("a:={} a[b]=x", #"{"a":{"b":"x"}}"#),
    Case("a:=[1] a[]:=2", #"{"a":[1,2]}"#),
    Case("[]=x []=y", #"["x","y"]"#),
    Case("[0][op]=remove [0][path]=/a", #"[{"op":"remove","path":"/a"}]"#),
    Case(#"a\[b\]=x"#, #"{"a[b]":"x"}"#),
    Case(#"a[b\]c]=x"#, #"{"a":{"b]c":"x"}}"#),
    Case("a]=x", #"{"a]":"x"}"#),
    Case("a[ä]=x", #"{"a":{"ä":"x"}}"#),
  ])
  func `brackets in a name lead into objects and arrays`(test: Case) {
    #expect(RequestNotation.parse("PUT /x " + test.items) == .request(test.draft()))
  }

  @Test(arguments: [
    Case(#"{"a":1}"#, #"{"a":1}"#),
    Case(#"  { "a" : "x  y" }  "#, #"{ "a" : "x  y" }"#),
    Case("[1, 2]", "[1, 2]"),
    Case("[]", "[]"),
    Case(#""hello world""#, #""hello world""#),
    Case("30", "30"),
    Case("-1", "-1"),
    Case("true", "true"),
    Case("null", "null"),
    Case("{\n  \"a\": 1\n}\n", "{\n  \"a\": 1\n}"),
    Case("\n{\r\n\"ä\": \"€\"}", "{\r\n\"ä\": \"€\"}"),
    Case(#"{"a":"}"}"#, #"{"a":"}"}"#),
  ])
  func `JSON is taken as it stands`(test: Case) {
    #expect(RequestNotation.parse("PUT /x " + test.items) == .request(test.draft()))
  }

  @Test func `fields and query parameters may stand before content`() {
    let reading = RequestNotation.parse(#"PUT /x If-Match:'"1"' q==y {"a":1}"#)
    let draft = DraftRequest(
      .put,
      "/x?q=y",
      fields: [.ifMatch: #""1""#],
      mediaType: "application/json",
      content: Array(#"{"a":1}"#.utf8)
    )
    #expect(reading == .request(draft))
  }

  @Test(arguments: MediaWord.allCases)
  func `a word before the items or the content chooses the media type`(word: MediaWord) {
    for text in ["PATCH /x \(word) X:1", "PATCH /x X:1 \(word)"] {
      let draft = DraftRequest(.patch, "/x", fields: ["X": "1"], mediaType: word.mediaType)
      #expect(RequestNotation.parse(text) == .request(draft))
    }
  }

  @Test func `a patch document goes with its word`() {
    let content = #"[{"op":"remove","path":"/a"}]"#
    let draft = DraftRequest(
      .patch,
      "/x",
      mediaType: "application/json-patch+json",
      content: Array(content.utf8)
    )
    #expect(RequestNotation.parse("PATCH /x jpatch " + content) == .request(draft))
  }

  @Test(arguments: [
    Case("name='Ann Lee' age=30", "name=Ann+Lee&age=30"),
    Case("a=1 a=2", "a=1&a=2"),
    Case("a[b]=ä~*", "a%5Bb%5D=%C3%A4%7E*"),
    Case(#""a=1&b=2""#, "a=1&b=2"),
    Case("12", "12"),
  ])
  func `URL standard 5.2: the word form makes form content`(test: Case) {
    let draft = test.draft("application/x-www-form-urlencoded")
    #expect(RequestNotation.parse("PUT /x form " + test.items) == .request(draft))
  }

  @Test func `a Content-Type field chooses form content as well`() {
    let field = "application/x-www-form-urlencoded; charset=utf-8"
    let draft = Case("", "a=1").draft(nil, fields: [.contentType: field])
    #expect(RequestNotation.parse("PUT /x Content-Type:'\(field)' a=1") == .request(draft))
  }

  @Test(arguments: [
    Case(#""hello""#, "hello"),
    Case(#""""#, ""),
    Case(#""say \"hi\" \\ \d""#, #"say "hi" \ \d"#),
    Case(#""two\nlines\r\n\tand a tab""#, "two\nlines\r\n\tand a tab"),
    Case("\"two\nlines\"", "two\nlines"),
    Case("{not JSON", "{not JSON"),
    Case("1,2,3", "1,2,3"),
  ])
  func `with another media type than JSON content is text`(test: Case) {
    let draft = test.draft(nil, fields: [.contentType: "text/plain"])
    let text = "PUT /x Content-Type:text/plain " + test.items
    #expect(RequestNotation.parse(text) == .request(draft))
  }

  @Test(arguments: ["application/json", "APPLICATION/JSON;v=1", "application/merge-patch+json"])
  func `RFC 6839 3.1: a Content-Type field for JSON asks for JSON`(mediaType: String) throws {
    let draft = Case("", #""a""#).draft(nil, fields: [.contentType: mediaType])
    #expect(RequestNotation.parse("PUT /x Content-Type:\(mediaType) \"a\"") == .request(draft))
  }
}

@Suite struct `A request over several lines` {
  @Test(arguments: [
    "PUT /x {", "PUT /x {\n", #"PUT /x {"a":"#, "PUT /x [1,\n[2]", #"PUT /x {"a": "}""#,
    "PUT /x a:={", #"PUT /x a:=[1, "]""#, #"PUT /x {"a" 1,"#,
    "PUT /x Content-Type:text/plain \"hello", #"PUT /x form "a\""#,
  ])
  func `goes on while brackets or the quotes of a text are open`(text: String) throws {
    #expect(RequestNotation.parse(text) == .incomplete)
    let final = RequestNotation.parse(text, final: true)
    guard case .problem = final else {
      Issue.record("a final text is a problem, not \(final)")
      return
    }
  }

  @Test(arguments: [
    #"PUT /x "abc"#, "PUT /x {]", "PUT /x a:=[1}", "PUT /x [1]]", #"PUT /x a:="b"#, "PUT /x a='b",
  ])
  func `does not go on where no line can mend it`(text: String) {
    guard case .problem = RequestNotation.parse(text) else {
      Issue.record("more lines are asked for")
      return
    }
  }
}
