import ArgumentParser
import Briefing
import Campaign
import Exports
import Screen

/// What the options ask for: the size, the days, and the command that writes the same again.
extension Export {
  /// The columns and rows of a screen, also where none is written.
  var frameSize: Size {
    get throws { try (drawsScreen ? size?.screen() : nil) ?? Size(columns: 80, rows: 24) }
  }

  // MARK: Days

  /// The first and the last day that are written.
  func days(_ campaign: Campaign) throws -> ClosedRange<Day> {
    if format == .html { return campaign.days }
    if let day = try campaign.day(date) { return day...day }
    guard from != nil || to != nil || contactSheet || onlyChanged || format.days != .last else {
      return campaign.header.last...campaign.header.last
    }
    let first = try campaign.day(from, option: "--from") ?? campaign.header.eve
    let last = try campaign.day(to, option: "--to") ?? campaign.header.last
    guard first <= last else { throw ValidationError("--from is later than --to") }
    return first...last
  }

  /// More maps than can be looked at are refused, with what makes them fewer.
  func checkSheet(_ request: ExportRequest) throws {
    let count = request.sheetSteps.count
    guard count > ExportRequest.mostOnASheet else { return }
    let step = request.viewState.step.rawValue
    let others = ["--from and --to"] + (step == "week" ? [] : ["--by week"]) + (onlyChanged ? [] : ["--only-changed"])
    throw ValidationError(
      "a sheet holds at most \(ExportRequest.mostOnASheet) \(step)s, not \(count); give \(others.joined(with: "or"))")
  }

  /// The command that writes the same again, whatever the file was called.
  func command(_ atlas: Atlas, _ viewState: ViewState) throws -> String {
    let campaign = atlas.campaign
    var words = ["frontline", "export", format.rawValue]
    if let day = try campaign.day(date) { words += ["--date", day.description] }
    if let day = try campaign.day(from, option: "--from") { words += ["--from", day.description] }
    if let day = try campaign.day(to, option: "--to") { words += ["--to", day.description] }
    if drawsScreen { words += ["--size", "\(try frameSize.columns)x\(try frameSize.rows)"] }
    if !drawsScreen, let size { words += ["--size", size.typed] }
    if let title { words += ["--title", title] }
    words += viewState.words(in: campaign)
    if let table { words += ["--table", table.rawValue] }
    if bom { words.append("--bom") }
    if let cast { words += ["--cast", String(cast)] }
    if notes { words.append("--notes") }
    if onlyChanged { words.append("--only-changed") }
    if contactSheet { words.append("--contact-sheet") }
    if blank { words.append("--blank") }
    if let url { words += ["--url", url] }
    if let map = atlas.mapArgument { words += ["--map", map] }
    return words.map(\.quotedForShell).joined(separator: " ")
  }
}

extension Campaign {
  /// The day that an option asks for.
  func day(_ text: String?, option: String) throws -> Day? {
    guard let text else { return nil }
    do throws(DayProblem) {
      return try Day(typed: text, in: header)
    } catch {
      throw ValidationError("\(option): \(error.sentence)")
    }
  }
}
