extension Attempt {
  /// Returns the attempt that takes this one back, with no time, hint or certainty of its own.
  public func withdrawal(id: UniqueID, instant: Instant, programVersion: String) -> Attempt {
    Attempt(
      id: id,
      learner: learner,
      presentation: presentation,
      tryNumber: tryNumber,
      kind: .withdrawal(of: self.id),
      milliseconds: 0,
      instant: instant,
      programVersion: programVersion
    )
  }

  /// The judgement of the answer, or `nil` for a withdrawal.
  public var judgement: Judgement? {
    switch kind {
    case .answer(_, let judgement): judgement
    case .withdrawal: nil
    }
  }
}
