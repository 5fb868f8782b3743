import ArgumentParser

extension Complaint {
  /// Does the work; says what stands against a file or a port and ends with 74, as sysexits has it.
  static func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as ExitCode {
      throw error
    } catch let error as ValidationError {
      throw error
    } catch {
      write("\(error)")
      throw ExitCode(74)
    }
  }
}
