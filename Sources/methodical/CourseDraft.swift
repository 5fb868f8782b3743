import Curriculum
import Foundation

/// The small working course from which authors begin: the folder `template` of the program's course.
struct CourseDraft {
  /// The name by which a draft's course is called until it has one of its own.
  private static let placeholder = "my-course"

  /// The texts of the files by name.
  private let texts: [(name: String, text: String)]

  /// Reads the files.
  init() throws {
    let folder = try CoursePath.find(given: nil) + "/template"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    texts = try names.sorted().filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }.map { name in
      (name, String(decoding: try Files.bytes(at: folder + "/" + name), as: UTF8.self))
    }
    guard !texts.isEmpty else { throw CourseNotFound(places: [folder]) }
  }

  /// Writes the files to a folder that is new or empty, and returns their names.
  func write(to folder: String) throws -> [String] {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: folder, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw UnwrittenFile(path: folder, reason: "it is a file, and no folder")
      }
      guard try files.contentsOfDirectory(atPath: folder).isEmpty else {
        throw UnwrittenFile(path: folder, reason: "the folder is not empty")
      }
    }
    let id = Self.id(ofFolder: folder)
    for (name, text) in texts {
      let path = folder + "/" + name
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      do {
        try files.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try Data(text.replacing(Self.placeholder, with: id).utf8)
          .write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      } catch {
        throw UnwrittenFile(path: path, reason: error.localizedDescription)
      }
    }
    return texts.map(\.name)
  }

  /// Returns an id made of a folder's name: small letters, digits and hyphens.
  private static func id(ofFolder folder: String) -> String {
    let name = URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent.lowercased()
    let words = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? placeholder : words.joined(separator: "-")
  }
}
