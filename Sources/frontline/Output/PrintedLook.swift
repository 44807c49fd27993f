import Briefing
import Glibc

extension Look {
  /// The look for standard output, which is drawn in ASCII where the locale has nothing else; a sentence says so.
  var printed: Look {
    guard glyphs != .ascii, !isLocaleUnicode else { return self }
    complain("this locale is not UTF-8, so the map is drawn in ASCII; with LC_ALL=C.UTF-8 it is in \(glyphs)")
    var look = self
    look.hasUnicode = false
    return look
  }
}

/// Whether the environment's locale is one of UTF-8.
private var isLocaleUnicode: Bool {
  setlocale(LC_CTYPE, "")
  return nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
}
