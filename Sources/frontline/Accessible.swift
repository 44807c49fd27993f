import Briefing
import ArgumentParser
import Interface

/// Runs the player as a linear text on standard input and output until it is asked to end or there is no more input.
func converse(_ atlas: Atlas, from start: SessionStart) throws {
  let viewState = start.preferences.viewState
  var conversation = Conversation(
    atlas, day: viewState.day, seed: start.quizSeed ?? 0, filter: viewState.filter)
  var text = conversation.greeting
  if let place = viewState.place { text += conversation.introduction(of: place) }
  if start.quizSeed != nil { text += conversation.openQuiz() }
  while try deliver(text), let line = readLine(), let answer = conversation.answer(line) { text = answer }
}
