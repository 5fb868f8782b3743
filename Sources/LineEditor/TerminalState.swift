internal import CEditLine

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// What is known about the terminal of the process, and the care that it is left as it was found.
public enum TerminalState {
  /// Whether standard input comes from a terminal.
  public static var inputIsTerminal: Bool {
    isatty(STDIN_FILENO) == 1
  }

  /// Whether standard output goes to a terminal.
  public static var outputIsTerminal: Bool {
    isatty(STDOUT_FILENO) == 1
  }

  /// The size of the terminal on standard output at this moment, if it has one.
  public static var size: (columns: Int, rows: Int)? {
    let size = cel_window_size()
    guard size.columns > 0, size.rows > 0 else { return nil }
    return (Int(size.columns), Int(size.rows))
  }

  /// Whether the terminal says that it can do no more than a typewriter.
  public static var isDumb: Bool {
    guard let name = getenv("TERM") else { return true }
    return name.pointee == 0 || strcmp(name, "dumb") == 0
  }

  /// Makes a broken pipe an error of the write, and sees to it that the terminal gets its modes
  /// back when the process ends, however it ends short of SIGKILL.
  ///
  /// To be called once the program starts; further calls do nothing.
  public static func guardUntilExit() {
    cel_ignore_broken_pipes()
    cel_guard_terminal()
  }
}
