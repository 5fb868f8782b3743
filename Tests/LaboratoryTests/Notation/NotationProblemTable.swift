/// Texts that are no requests, with the place of the problem and all that is said about it.
///
/// In each block a line of carets stands under the line that has the problem, and the last two
/// lines are the message and the help.
enum NotationProblemTable {
  /// The blocks for targets.
  static let targets = blocks(
    #"""
    GET http:///x
               ^
    expected a host after '://', found none
    Write http://host/path, or a path alone for the practice server.

    GET http://:80/x
               ^^^
    expected a host after '://', found none
    Write http://host/path, or a path alone for the practice server.

    GET http://ann:secret@example.com/x
               ^^^^^^^^^^
    expected a host, found a user name
    A target carries no user information (RFC 9110, section 4.2.4): give an Authorization field.

    GET /users/{id}
               ^ (may be sent)
    expected a character of a URI, found '{'
    Braces are a placeholder in documentation: write the value in their place.

    GET /x#top
          ^ (may be sent)
    expected a character of a URI, found '#'
    A fragment is not part of the target (RFC 9110, section 7.1): leave it out.

    GET http://example.com#top
                          ^ (may be sent)
    expected a character of a URI, found '#'
    A fragment is not part of the target (RFC 9110, section 7.1): leave it out.

    GET /ä/€
         ^ (may be sent)
    expected a character of a URI, found 'ä'
    Write %C3%A4 for it (RFC 3986, section 2.1).

    GET /100%
            ^ (may be sent)
    expected a character of a URI, found '%'
    A percent sign goes with two hexadecimal digits: write %25 for the sign itself.

    GET /%zz
         ^ (may be sent)
    expected a character of a URI, found '%'
    A percent sign goes with two hexadecimal digits: write %25 for the sign itself.

    OPTIONS * q==1
              ^^^^
    expected a target with a path, found '*'
    The asterisk is the server as a whole, without a query (RFC 9112, section 3.2.4).

    GET /x HTTP/1.1
           ^^^^^^^^
    expected an item or content, found 'HTTP/1.1'
    Leave the version out: the client writes it.
    """#
  )

  /// The blocks for words that are neither items nor content.
  static let words = blocks(
    #"""
    GET /x hello
           ^^^^^
    expected an item such as name=text, name:=json, name==query or Name:field, found 'hello'
    A separator makes an item of a word; text as content stands in double quotes.

    PUT /a n=😀é hello
                ^^^^^
    expected an item such as name=text, name:=json, name==query or Name:field, found 'hello'
    A value with spaces stands in quotes: n='😀é hello'

    PUT /a n=😀
      hello
      ^^^^^
    expected an item such as name=text, name:=json, name==query or Name:field, found 'hello'
    A separator makes an item of a word; text as content stands in double quotes.

    POST /x -d
            ^^
    expected an item such as name=text, name:=json, name==query or Name:field, found '-d'
    There are no options: a field is Name:value, and content stands as it is.

    PUT /x title=My first post
                    ^^^^^^^^^^
    expected an item such as name=text, name:=json, name==query or Name:field, found 'first post'
    A value with spaces stands in quotes: title='My first post'

    PUT /x X:It's fine
                  ^^^^
    expected an item such as name=text, name:=json, name==query or Name:field, found 'fine'
    A value with spaces stands in quotes: X:"It's fine"

    PUT /x Content-Type: text/plain
                         ^^^^^^^^^^
    expected the value right after 'Content-Type:', found a space
    Write Content-Type:text/plain without the space (Content-Type: alone keeps the client from adding it).

    PUT /x If-Match: W/"x" a=1
                     ^^^^^
    expected the value right after 'If-Match:', found a space
    Write If-Match:W/"x" without the space (If-Match: alone keeps the client from adding it).

    PUT /x Link: <https://a/b>
                 ^^^^^^^^^^^^^
    expected the value right after 'Link:', found a space
    Write Link:<https://a/b> without the space (Link: alone keeps the client from adding it).

    PUT /x If-Match: "x"
                     ^^^ (may be sent)
    expected the value right after 'If-Match:', found a space
    Write If-Match:'"x"' without the space (If-Match: alone keeps the client from adding it).

    PUT /x If-Match: "x" {"a":1}
                     ^^^ (may be sent)
    expected the value right after 'If-Match:', found a space
    Write If-Match:'"x"' without the space (If-Match: alone keeps the client from adding it).

    PUT /x Max-Forwards: 5
                         ^ (may be sent)
    expected the value right after 'Max-Forwards:', found a space
    Write Max-Forwards:5 without the space (Max-Forwards: alone keeps the client from adding it).

    PUT /x name= Ann
                 ^^^
    expected the value right after 'name=', found a space
    Write name=Ann without the space.

    PUT /x name= Ann Marie Lee a=1
                 ^^^^^^^^^^^^^
    expected the value right after 'name=', found a space
    Write name='Ann Marie Lee' without the space.

    PUT /x name= "Ann Lee" a=1
                 ^^^^^^^^^
    expected the value right after 'name=', found a space
    Write name="Ann Lee" without the space.

    PUT /x name = Ann
                ^
    expected '=' right after 'name', found a space
    Write name= and the value as one word.

    PUT /x age := 30
               ^^
    expected ':=' right after 'age', found a space
    Write age:= and the value as one word.

    PUT /x 'name'
           ^^^^^^
    expected an item such as name=text, name:=json, name==query or Name:field, found ''name''
    A separator makes an item of a word; text as content stands in double quotes.
    """#
  )

  /// The blocks for items.
  static let items = blocks(
    #"""
    PUT /x json merge a=1
                ^^^^^ (may be sent)
    expected one choice of the media type, found 'merge' as well
    Keep one: json, form, merge, jpatch or a Content-Type field.

    PUT /x Content-Type:text/plain json
                                   ^^^^ (may be sent)
    expected one choice of the media type, found 'json' as well
    Keep one: json, form, merge, jpatch or a Content-Type field.

    PUT /x json content-type:text/plain
                ^^^^^^^^^^^^ (may be sent)
    expected one choice of the media type, found 'content-type' as well
    Keep one: json, form, merge, jpatch or a Content-Type field.

    PUT /x =Ann
           ^^^^
    expected a name before '=', found none
    Name, separator and value are one word: name=value

    PUT /x ==Ann
           ^^^^^
    expected a name before '==', found none
    Name, separator and value are one word: name==value

    PUT /x name='Ann
                ^
    expected a closing single quote, found the end of the text
    Close it, or write \' for the character itself.

    PUT /x name="Ann
                ^
    expected a closing double quote, found the end of the text
    Close it, or write \" for the character itself.

    PUT /x 'name=Ann
           ^
    expected a closing single quote, found the end of the text
    Close it, or write \' for the character itself.

    PUT /x name='Ann'Lee a=1
                     ^^^
    expected a space or the end after the closing single quote, found more text
    Put the whole of it in quotes, or a space behind them.

    GET /x full\ name:x
           ^^^^^^^^^^
    expected a field name, found 'full name'
    A field name has letters, digits and !#$%&'*+-.^_`|~ only (RFC 9110, section 5.6.2).

    GET /x X:'a
              ^
    b'
    expected a value for 'X', found a control character
    A field value is one line without control characters (RFC 9110, section 5.5).

    GET /x Accept:a accept:b
                    ^^^^^^ (may be sent)
    expected each field once, found 'accept' again
    A list goes into one value with commas; only fields that are lists may be repeated (RFC 9110, section 5.3).

    GET /x Host:a Host:
                  ^^^^ (may be sent)
    expected each field once, found 'Host' again
    A list goes into one value with commas; only fields that are lists may be repeated (RFC 9110, section 5.3).
    """#
  )

  /// Returns the blocks of a text, which empty lines separate.
  static func blocks(_ text: String) -> [NotationProblemCase] {
    var blocks: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { blocks.append([]) } else { blocks[blocks.count - 1].append(String(line)) }
    }
    return blocks.map(NotationProblemCase.init)
  }
}
