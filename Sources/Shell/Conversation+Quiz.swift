import Terminal
public import Tutor

extension Conversation {
  /// Says how many questions a quiz has, where so many were asked for, as its first words.
  public mutating func open(_ quiz: Quiz, asked: Int?) {
    screen.add(QuizRendering(surroundings.rendition()).opening(of: quiz, asked: asked))
  }

  /// Goes on in a quiz as far as nobody has to say so: in a script to the next question, and to the
  /// end behind the score.
  mutating func goOnInQuiz() {
    guard interrupted == nil, let walk, walk.isQuiz, end == nil else { return }
    if walk.isFinished {
      leave()
    } else if isScript, walk.phase == .done {
      handle(.advanced)
    }
  }

  /// Shows what came of a quiz that is left before its end.
  mutating func closeQuiz() {
    guard let walk, let score = walk.score, !walk.isFinished else { return }
    screen.add(QuizRendering(surroundings.rendition()).lines(of: score))
  }
}
