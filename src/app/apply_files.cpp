// Sessions from and to files. Nothing is asked before a session is left: its unsaved copy stays and is
// offered back.
#include <algorithm>

#include "app/apply.h"
#include "session/session_file.h"

namespace knotmap {
namespace {

// Before another session comes onto the desk.
void leaveSession(Workbench& bench) {
  State& state = bench.state;
  if (!bench.copies || !state.isChanged) return;
  bench.copies->leave(bench.copyName);
  bench.copies->flush();
  refreshRecoverable(bench);
  tell(bench, bench.texts("notice.left_unsaved"), RecoverCopy{bench.copyName},
       bench.texts("notice.bring_back"));
}

Problems save(Workbench& bench, const std::filesystem::path& file) {
  const Result<Done> written = writeSession(file, bench.state.session);
  if (!written) return written.problems();
  bench.state.file = file;
  bench.state.isFromProgram = false;
  bench.state.isChanged = false;
  bench.saved = bench.state.session;
  if (bench.copies) bench.copies->discard(bench.copyName);
  rememberFile(bench, file);
  tell(bench, bench.texts("notice.saved", {{"file", file.filename().string()}}));
  return {};
}

std::string roughKnots(const State& state) {
  std::string numbers;
  for (const PlacedKnot& placed : state.placed)
    if (placed.isRough)
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(state.session.knot(placed.knot)->number);
  return numbers;
}

void tellWhatIsOdd(Workbench& bench) {
  const State& state = bench.state;
  if (const std::string numbers = roughKnots(state); !numbers.empty())
    tell(bench, bench.texts("notice.placed_roughly", {{"numbers", numbers}}), Notice::Tone::warning);
  else if (std::any_of(state.placed.begin(), state.placed.end(),
                       [](const PlacedKnot& knot) { return !knot.isKnown; }))
    tell(bench, bench.texts("notice.unknown_points"), Notice::Tone::warning);
}

}  // namespace

Problems applyTo(Workbench& bench, const NewSession&) {
  leaveSession(bench);
  beginSession(bench, emptySession(bench), {});
  return {};
}

Problems applyTo(Workbench& bench, const OpenSession& command) {
  Result<Session> session = readSession(command.path);
  if (!session) return session.problems();
  leaveSession(bench);
  const bool isFromProgram = isUnder(command.path, bench.surroundings.dataFolder);
  if (isFromProgram) session->id = bench.surroundings.newId();
  beginSession(bench, std::move(*session), {isFromProgram ? "" : command.path, isFromProgram, ""});
  if (!isFromProgram) rememberFile(bench, command.path);
  bench.state.dialog = Dialog::none;
  tellWhatIsOdd(bench);
  return {};
}

Problems applyTo(Workbench& bench, const SaveSession&) {
  if (!bench.state.file.empty()) return save(bench, bench.state.file);
  bench.state.dialog = Dialog::saveAs;
  return {};
}

Problems applyTo(Workbench& bench, const SaveSessionAs& command) {
  std::filesystem::path file = command.path;
  if (!file.has_filename()) return {problemOf(bench, "problem.no_file_name")};
  if (!file.has_extension()) file += ".json";
  if (isUnder(file, bench.surroundings.dataFolder)) return {problemOf(bench, "problem.program_folder")};
  std::error_code error;
  const bool isOwn = std::filesystem::equivalent(file, bench.state.file, error);
  if (!command.overwrites && !isOwn && std::filesystem::exists(file, error))
    return {problemOf(bench, "problem.file_exists", {{"file", file.filename().string()}})};
  Problems problems = save(bench, file);
  if (problems.empty()) bench.state.dialog = Dialog::none;
  return problems;
}

Problems applyTo(Workbench& bench, const RecoverCopy& command) {
  if (!bench.copies) return {problemOf(bench, "problem.no_copy")};
  for (const UnsavedCopies::Copy& copy : bench.copies->leftBehind()) {
    if (copy.name != command.id) continue;
    if (!copy.session) return copy.session.problems();
    leaveSession(bench);
    beginSession(bench, *copy.session, {"", false, copy.name});
    bench.copies->flush();
    refreshRecoverable(bench);
    return {};
  }
  return {problemOf(bench, "problem.no_copy")};
}

Problems applyTo(Workbench& bench, const DiscardCopy& command) {
  const auto isIt = [&](const RecoverableCopy& copy) { return copy.id == command.id; };
  if (!bench.copies || std::none_of(bench.state.recoverable.begin(), bench.state.recoverable.end(), isIt))
    return {problemOf(bench, "problem.no_copy")};
  bench.copies->discard(command.id);
  std::erase_if(bench.state.recoverable, isIt);
  return {};
}

}  // namespace knotmap
