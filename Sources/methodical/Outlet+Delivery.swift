import Foundation
import Shell

extension Outlet {
  /// Hands bytes over, and returns once the file has them or the program has ended.
  func deliver(_ bytes: [UInt8]) throws(OutletFailure) {
    switch self {
    case .file(let path, let appends):
      try Outlet.write(bytes, to: Files.expandingHome(path), appends: appends)
    case .program(let command):
      try Outlet.pipe(bytes, into: command)
    }
  }

  private static func write(
    _ bytes: [UInt8],
    to path: String,
    appends: Bool
  ) throws(OutletFailure) {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (appends ? O_APPEND : O_TRUNC)
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw .refused(reason(errno)) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(bytes))
      try file.close()
    } catch {
      throw .refused(error.localizedDescription)
    }
  }

  private static func pipe(_ bytes: [UInt8], into command: String) throws(OutletFailure) {
    let status = try? TerminalProgram.withFile(of: Data(bytes), extension: "out") { file in
      TerminalProgram.run("(\(command)\n) < \(TerminalProgram.quoted(file.path))")
    }
    guard let status else { throw .refused("no temporary file can be written") }
    guard status == 0 else { throw .ended(status: Int(status)) }
  }

  private static func reason(_ number: CInt) -> String {
    switch number {
    case ENOENT: "there is no such folder"
    case EISDIR: "it is a folder"
    case EACCES, EPERM: "you may not write there"
    default: String(cString: strerror(number))
    }
  }
}
