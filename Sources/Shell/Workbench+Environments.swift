import HTTPSemantics
import Laboratory

extension Workbench {
  /// The names of the environments, sorted.
  var environmentNames: [String] { environments.keys.sorted() }

  /// Goes into an environment, a new one if none has the name; without a name, out of all of them.
  mutating func enter(_ name: String?) {
    environment = name
    if let name, environments[name] == nil { environments[name] = Environment() }
  }

  /// Takes an environment away, and leaves it first if need be.
  mutating func removeEnvironment(_ name: String) {
    environments[name] = nil
    if environment == name { environment = nil }
  }

  /// The values that can be named now: those of the environment hide others of the same name.
  var visibleValues: [String: String] {
    values.merging(inhabited?.values ?? [:]) { _, own in own }
  }

  /// The fields that each request gets now: those of the environment replace others of that name.
  var visibleFields: Fields {
    (inhabited?.fields ?? Fields()).reduce(into: current.fields) { fields, field in
      fields[field.name] = field.value
    }
  }

  /// Keeps a value where the learner is, or takes it away there.
  mutating func set(_ name: String, to value: String?) {
    if let environment {
      environments[environment]?.values[name] = value
    } else {
      values[name] = value
    }
  }

  /// Keeps a field where the learner is.
  mutating func setField(_ name: FieldName, to value: String) {
    if let environment {
      environments[environment]?.fields[name] = value
    } else {
      current.fields[name] = value
    }
  }

  /// Takes away the field that a request would get: of the environment, else of the client.
  mutating func removeField(_ name: FieldName) {
    if let environment, inhabited?.fields.contains(name) == true {
      environments[environment]?.fields[name] = nil
    } else {
      current.fields[name] = nil
    }
  }

  /// Takes away all fields that a request would get.
  mutating func removeFields() {
    if let environment { environments[environment]?.fields = Fields() }
    current.fields = Fields()
  }

  /// The environment that the learner is in.
  private var inhabited: Environment? { environment.flatMap { environments[$0] } }
}
