import Briefing
import Campaign

extension ExportRequest {
  /// The lines above a picture of the map: a person's own words where there are some, and what is shown.
  func title(_ line: String, about: String, width: Double) -> Column {
    var column = Column(x: SheetLayout.margin, y: 14, width: width)
    column.add(heading ?? line, size: 25, style: "strong")
    column.add(heading == nil ? about : "\(line). \(about)", size: 14, style: "quiet")
    return column
  }

  /// What a picture is called where its own words stand nowhere else.
  func name(_ line: String, of campaign: String) -> String {
    "\(heading ?? campaign): \(line)"
  }
}
