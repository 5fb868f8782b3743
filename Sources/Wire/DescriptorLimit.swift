#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Raises the number of files that this process may open, as far as the system lets it.
///
/// Accepting the connections that a listener serves would otherwise fail at 256 on some systems.
func allowDescriptors(atLeast count: Int) {
  #if canImport(Glibc)
  let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
  let resource = RLIMIT_NOFILE
  #endif
  var limit = rlimit()
  guard getrlimit(resource, &limit) == 0, limit.rlim_cur < count else { return }
  limit.rlim_cur = min(limit.rlim_max, rlim_t(count))
  setrlimit(resource, &limit)
}
