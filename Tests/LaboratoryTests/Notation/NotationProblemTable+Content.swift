extension NotationProblemTable {
  /// The blocks for content.
  static let contents = blocks(
    #"""
    PUT /x a[b=1
            ^
    expected a ']' later in 'a[b', found none
    Close the bracket, or write \[ for the character itself.

    PUT /x a[b]c=1
               ^
    expected '[' or a separator after ']' in 'a[b]c', found more text
    Write a name as a[b][c], a[] or a[0].

    PUT /x a=1 a=2
               ^^^
    expected each member once, found 'a' again
    Keep one, or add elements to an array with name[].

    PUT /x a:=null a:=1
                   ^^^^
    expected each member once, found 'a' again
    Keep one, or add elements to an array with name[].

    PUT /x a[b]=1 a[b]=2
                  ^^^^^^
    expected each member once, found 'a[b]' again
    Keep one, or add elements to an array with name[].

    PUT /x a=1 a[b]=2
               ^^^^^^
    expected an object, found a string
    'a[b]' leads through a value that an item before it has set.

    PUT /x a:=null a[b]=2
                   ^^^^^^
    expected an object, found null
    'a[b]' leads through a value that an item before it has set.

    PUT /x a[b]=1 a[]=2
                  ^^^^^
    expected an array, found an object
    'a[]' leads through a value that an item before it has set.

    PUT /x a[]=1 a[2]=2
                 ^^^^^^
    expected an index up to 1, found 'a[2]'
    Write [1] or [] for the next element.

    PUT /x a[99999999999999999999]=2
           ^^^^^^^^^^^^^^^^^^^^^^^^^
    expected an index up to 0, found 'a[99999999999999999999]'
    Write [0] or [] for the next element.

    PUT /x form age:=30
                ^^^^^^^
    expected text, found JSON
    A form has only text: write age= instead of age:=

    PUT /x a=1 {"b":2}
               ^
    expected an item or the end, found content
    Give the content as items or as it stands, not both.

    PUT /x Content-Type:text/plain "hello
                                   ^
    expected a closing double quote, found the end of the text
    Close it, or write \" for the character itself.

    PUT /x Content-Type:text/plain "hello" x=1
                                          ^^^^
    expected a space or the end after the closing double quote, found more text
    Put the whole of it in quotes, or a space behind them.

    PUT /x age:= 30
                ^
    expected a value, found none
    Write the value right after age:= as in age:=30

    PUT /x age:=\#u{FEFF}1
                ^
    expected UTF-8 without a byte order mark, found U+FEFF
    See RFC 8259, section 8.1.

    PUT /x X: 'a b'
              ^^^^^
    expected the value right after 'X:', found a space
    Write X:'a b' without the space (X: alone keeps the client from adding it).

    PUT /x age:=030
                ^^^
    expected a number without a zero in front, found '030'
    Leave the zero out, or give a string if it matters.

    PUT /x name:=Ann
                 ^^^
    expected a value, found 'Ann'
    For text write name= instead of name:=

    PUT /x größe:='{"a" 1}'
                        ^
    expected ':' after the member name, found '1'
    JSON has a colon after a name, and a comma between members and between elements.

    PUT /x o:={
    "ä": ]}
         ^
    expected a value after ':', found ']'
    A value is a string, a number, an object, an array, true, false or null.

    PUT /x {"ä": Ann}
                 ^^^ (may be sent)
    expected a value after ':', found 'Ann'
    Text in JSON stands in double quotes; only true, false and null are words.

    PUT /x {'a':1}
            ^ (may be sent)
    expected a member name in double quotes or '}', found a single quote
    Strings and member names in JSON stand in double quotes.

    PUT /x {a:1}
            ^ (may be sent)
    expected a member name in double quotes or '}', found 'a'
    Member names in JSON stand in double quotes.

    PUT /x {"a":1,}
                  ^ (may be sent)
    expected a member name in double quotes after ',', found '}'
    No comma comes after the last one.

    PUT /x {"a":1, b:2}
                   ^ (may be sent)
    expected a member name in double quotes after ',', found 'b'
    Member names in JSON stand in double quotes.

    PUT /x [1,]
              ^ (may be sent)
    expected a value after ',', found ']'
    No comma comes after the last one.

    PUT /x {"a":1 "b":2}
                  ^ (may be sent)
    expected ',' or '}' after the member, found '"'
    JSON has a colon after a name, and a comma between members and between elements.

    PUT /x {"a" 1}
                ^ (may be sent)
    expected ':' after the member name, found '1'
    JSON has a colon after a name, and a comma between members and between elements.

    PUT /x {
      "a": 1,
      "b": tru
           ^^^ (may be sent)
    expected a value after ':', found 'tru'
    Text in JSON stands in double quotes; only true, false and null are words.

    PUT /x {"a":
                ^ (may be sent)
    expected a value after ':', found the end of the text
    Close every bracket and every string.

    PUT /x "abc
               ^ (may be sent)
    expected '"' at the end of the string, found the end of the text
    A string in JSON ends on its line, with a double quote.

    PUT /x {"a":1} b=2
                   ^ (may be sent)
    expected nothing more after the value, found 'b'
    JSON text is one value, and nothing follows it.

    PUT /x {"a":1,"a":2}
                  ^ (may be sent)
    expected each member name once, found 'a' again
    Receivers differ in what they make of it (RFC 8259, section 4).

    PUT /x {"a":"\x"}
                  ^ (may be sent)
    expected one of '"', '\', '/', 'b', 'f', 'n', 'r', 't' and 'u' after '\', found 'x'
    Write \\ for a reverse solidus itself.

    PUT /x {"a":"b
                  ^ (may be sent)
    "}
    expected an escape such as \n in the string, found U+000A
    A string in JSON is one line without control characters (RFC 8259, section 7).

    PUT /x {"a":"\ud800"}
                 ^ (may be sent)
    expected both halves of a surrogate pair, found '\'
    Receivers differ in what they make of one half (RFC 8259, section 8.2).

    PUT /x 1.
             ^ (may be sent)
    expected a digit, found the end of the text
    A point, an e and a minus sign in a number come before digits.
    """#
  )
}
