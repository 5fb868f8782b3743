/// What a part of a form is, as its Content-Disposition says it.
///
/// RFC 7578, section 4.2.
public struct ContentDisposition: Hashable, Sendable {
  /// The name of the control that the part is of.
  public let name: String?
  /// The name of the file that the part is, if it is one.
  public let fileName: String?

  /// Reads a field value, or returns `nil` when it is none of a form.
  public init?(fieldValue text: String) {
    var rest = text[...].utf8
    guard FieldParameters.token(from: &rest).lowercased() == "form-data",
      let parameters = FieldParameters(Substring(rest))
    else { return nil }
    name = parameters.pairs.first { $0.name == "name" }?.value
    fileName = parameters.pairs.first { $0.name == "filename" }?.value
  }
}
