extension Substring {
  /// The text without spaces and tabs around it (RFC 9110, section 5.6.3).
  var trimmingFieldWhitespace: Substring {
    var bytes = utf8.drop(while: \.isFieldWhitespace)
    while let last = bytes.last, last.isFieldWhitespace { bytes.removeLast() }
    return Substring(bytes)
  }
}
