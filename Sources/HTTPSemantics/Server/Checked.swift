/// What came of a check: a value, or a response that refuses.
enum Checked<Value> {
  /// All is well.
  case passed(Value)
  /// The request ends here.
  case refused(ResponseMessage)
}
