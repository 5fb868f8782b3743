public import Experiments
import HTTPSemantics
import JSONDocument
import Laboratory

extension Outcome {
  /// Returns whether the trial came out as the outcome claims.
  public func holds(in trial: Trial) -> Bool {
    switch self {
    case .status(let code):
      trial.statuses.last?.code == code
    case .statuses(let codes):
      trial.statuses.map(\.code) == codes
    case .state(let path, let document):
      trial.network.document(at: path ?? trial.lastPath) == document
    case .count(let path, let number):
      trial.network.document(at: path ?? trial.lastPath)?.asArray?.count == number
    case .field(let name, let pattern):
      trial.responses.last.map { response in
        let found = response.fields[name]
        return pattern.map { ExpectedResponse.matches(found, $0) } ?? (found == nil)
      } ?? false
    case .fate(let name):
      trial.runs.last?.delivery.fate.name == name
    }
  }
}

extension Trial {
  /// The path of the last request's target.
  var lastPath: String {
    runs.last { $0.request != nil }?.request?.target.path ?? "/"
  }
}
