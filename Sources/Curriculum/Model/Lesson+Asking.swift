extension Lesson {
  /// Creates a lesson that only asks, with steps of other lessons.
  public init(asking steps: [Step], title: String) {
    self.init(
      id: "",
      title: title,
      minutes: 0,
      objectives: [],
      skills: [],
      sources: [],
      prerequisites: [],
      world: "",
      steps: steps
    )
  }
}
