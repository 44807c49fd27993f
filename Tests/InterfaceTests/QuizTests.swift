import Briefing
import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

/// The quiz against the record.
struct QuizTests {
  private static func quiz(seed: Int = 0, _ size: Size = Size(columns: 150, rows: 40)) throws -> Model {
    var model = try Shipped.model(size)
    model.startQuiz(seed: seed)
    return model
  }

  @Test(arguments: 0..<4)
  func `every choice is answered with the record's words and source`(choice: Int) throws {
    var model = try Self.quiz()
    model.press(" ")
    model.press(.end)
    model.press(.control("l"))
    #expect(model.player.position == 0)
    let question = try #require(model.question)
    model.press("\(choice + 1)")
    let text = Frame(model).text
    #expect(text.contains("control passed from"))
    #expect(text.contains("Source: "))
    let isAnswer = question.choices[choice] == question.answer.place
    #expect(text.contains("has no change on") == !isAnswer)
    #expect(text.contains(isAnswer ? "Right." : "Wrong."))
    let plain = text.lowercased()
    for word in ["right!", "score", "well done", "points", "sorry"] { #expect(!plain.contains(word)) }
  }

  @Test(arguments: [".", "l", "G", "5G", "77l", "]", " ", "p", "r", "gd9\n", "/kafr-naha\n}"])
  func `the next day stays hidden until a place is chosen`(keys: String) throws {
    var model = try Self.quiz()
    model.press(keys)
    #expect(model.player.position == 0)
    #expect(!model.player.isPlaying)
    #expect(model.message?.contains("hidden") == true)
  }

  @Test func `after a choice one day is shown and the next is asked about`() throws {
    var model = try Self.quiz()
    for day in 1...12 {
      model.press("2")
      model.press("G")
      #expect(model.player.position == day - 1 || day == 12)
      model.press(.enter)
      #expect(model.player.position == day)
      #expect(model.quiz?.chosen == nil)
    }
    #expect(Frame(model).text.contains("is the last day"))
    model.press(.left)
    #expect(model.player.position == 11)
    #expect(model.question != nil)
  }

  @Test func `how many answers were right counts the first choice of each question`() throws {
    var model = try Self.quiz()
    var right = 0
    for day in 1...3 {
      let question = try #require(model.question)
      if question.choices[0] == question.answer.place { right += 1 }
      model.press("1")
      model.press("2")
      let counted = day == 1 || Frame(model).text.contains("\(right) of \(day) answers so far were right.")
      #expect(counted, "\(day)")
      model.press(.enter)
    }
  }

  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func `the four places stand on the map by their numbers, on the day that is asked about too`(size: Size) throws {
    var model = try Self.quiz(size)
    model.press("1")
    for _ in 2...9 {
      model.press(.enter)
      model.press("1")
      let frame = Frame(model)
      let layout = try #require(model.layout)
      let digits = frame.cells.indices.filter { index in
        layout.map.contains(Point(column: index % size.columns, row: index / size.columns))
          && frame.cells[index].attributes == [.bold, .reverse]
          && ("1"..."4").contains(Character(frame.cells[index].glyph))
      }
      #expect(digits.count == 4)
    }
  }

  @Test func `a place that is called like its governorate is named once`() throws {
    var model = try Self.quiz()
    model.press("1")
    for _ in 2...9 {
      model.press(.enter)
      #expect(!Frame(model).text.contains("Hama, Hama"))
      model.press("1")
    }
  }

  @Test func `n asks about another place of the same day`() throws {
    var model = try Self.quiz()
    let first = model.question
    model.press("1n")
    #expect(model.question?.day == first?.day)
    #expect(model.question?.answer.place != first?.answer.place)
    #expect(model.quiz?.chosen == nil)
  }

  @Test func `panels and views that tell of later days stay closed`() throws {
    var model = try Self.quiz()
    model.press("/hama\n")
    model.press("i")
    #expect(model.panel == .day)
    #expect(model.message != nil)
    model.press("D")
    #expect(model.panel == .narration)
  }

  @Test func `escape leaves the quiz on the same day`() throws {
    var model = try Self.quiz()
    model.press("1")
    model.press(.enter, .escape)
    #expect(model.quiz == nil)
    #expect(model.player.position == 1)
    model.press(.end)
    #expect(model.player.position == 12)
  }

  @Test func `the question shows beneath the large date too`() throws {
    var model = try Self.quiz()
    model.present()
    #expect(Frame(model).text.contains("1  "))
    model.press("1")
    #expect(model.quiz?.chosen == 0)
    model.press(.pageDown)
    #expect(model.player.position == 1)
  }
}
