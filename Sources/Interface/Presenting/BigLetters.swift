import Briefing

/// Letters and digits drawn in cells, five rows high, for a date that is read from the back of a room.
enum BigLetters {
  static let height = 5
  /// Columns between two letters, and between two words.
  private static let gap = 1
  private static let wordGap = 3

  /// The rows of a text, `#` where there is ink; characters that have no shape are left out.
  static func rows(of text: String) -> [String] {
    var rows = Array(repeating: "", count: height)
    var blanks = 0
    for character in text {
      if character == " " { blanks = wordGap }
      guard let shape = shapes[character] else { continue }
      for row in rows.indices { rows[row] += String(repeating: " ", count: blanks) + shape[row] }
      blanks = gap
    }
    return rows
  }

  private static let shapes: [Character: [String]] = [
    "0": [" ## ", "#  #", "#  #", "#  #", " ## "],
    "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["### ", "   #", " ## ", "#   ", "####"],
    "3": ["### ", "   #", " ## ", "   #", "### "],
    "4": ["#  #", "#  #", "####", "   #", "   #"],
    "5": ["####", "#   ", "### ", "   #", "### "],
    "6": [" ## ", "#   ", "### ", "#  #", " ## "],
    "7": ["####", "   #", "  # ", " #  ", " #  "],
    "8": [" ## ", "#  #", " ## ", "#  #", " ## "],
    "9": [" ## ", "#  #", " ###", "   #", " ## "],
    "A": [" ## ", "#  #", "####", "#  #", "#  #"],
    "B": ["### ", "#  #", "### ", "#  #", "### "],
    "C": [" ###", "#   ", "#   ", "#   ", " ###"],
    "D": ["### ", "#  #", "#  #", "#  #", "### "],
    "E": ["####", "#   ", "### ", "#   ", "####"],
    "F": ["####", "#   ", "### ", "#   ", "#   "],
    "G": [" ###", "#   ", "# ##", "#  #", " ###"],
    "J": ["  ##", "   #", "   #", "#  #", " ## "],
    "L": ["#   ", "#   ", "#   ", "#   ", "####"],
    "M": ["#   #", "## ##", "# # #", "#   #", "#   #"],
    "N": ["#   #", "##  #", "# # #", "#  ##", "#   #"],
    "O": [" ## ", "#  #", "#  #", "#  #", " ## "],
    "P": ["### ", "#  #", "### ", "#   ", "#   "],
    "R": ["### ", "#  #", "### ", "# # ", "#  #"],
    "S": [" ###", "#   ", " ## ", "   #", "### "],
    "T": ["#####", "  #  ", "  #  ", "  #  ", "  #  "],
    "U": ["#  #", "#  #", "#  #", "#  #", " ## "],
    "V": ["#   #", "#   #", "#   #", " # # ", "  #  "],
    "Y": ["#   #", " # # ", "  #  ", "  #  ", "  #  "],
  ]
}
