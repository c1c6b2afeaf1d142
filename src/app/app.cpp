#include "app/app.h"

#include "app/apply.h"
#include "app/make_panes.h"
#include "app/picture_maker.h"

namespace knotmap {
namespace {

// Made when asked for, kept until its number changes.
template <class Value>
class Kept {
 public:
  template <class Make>
  const Value& at(std::uint64_t revision, const Make& make) {
    if (!value_ || revision != revision_) value_ = make();
    revision_ = revision;
    return *value_;
  }

 private:
  std::optional<Value> value_;
  std::uint64_t revision_ = 0;
};

// Commands that only look or point leave the panes as they are.
bool leavesPanes(const Command& command) {
  return command.is<Hover>() || command.is<Highlight>() || command.is<Orbit>() || command.is<Pan>() ||
         command.is<Zoom>() || command.is<ResizePicture>() || command.is<MoveCrosshair>() ||
         command.is<ReportExport>();
}

}  // namespace

struct App::Parts {
  Workbench bench;
  std::uint64_t paneRevision = 1;
  Kept<std::vector<KnotRow>> knotRows;
  Kept<RightPane> rightPane;
  Kept<PickList> pickList;
  Kept<std::vector<SearchResult>> searchResults;
  Kept<PointedWords> pointedWords;
  std::optional<PictureMaker> pictureMaker;
  Kept<PictureContent> pictureContent;
};

App::App(std::shared_ptr<const Body> body, std::shared_ptr<const ResolvedAtlas> atlas, Texts texts,
         Surroundings surroundings)
    : parts_(std::make_unique<Parts>()) {
  Workbench& bench = parts_->bench;
  bench.body = std::move(body);
  bench.atlas = std::move(atlas);
  bench.texts = std::move(texts);
  bench.surroundings = std::move(surroundings);
  parts_->pictureMaker.emplace(*bench.body);
  if (!bench.surroundings.settingsFile.empty()) {
    const LoadedSettings loaded = loadSettings(bench.surroundings.settingsFile);
    bench.state.settings = loaded.settings;
    if (!loaded.problems.empty())
      tell(bench, bench.texts("notice.settings_broken", {{"why", toString(loaded.problems.front())}}),
           Notice::Tone::warning);
  }
  if (!bench.surroundings.stateFolder.empty())
    bench.copies = std::make_unique<UnsavedCopies>(bench.surroundings.stateFolder / "unsaved");
  readRecentFiles(bench);
  refreshRecoverable(bench);
  beginSession(bench, emptySession(bench), {});
}

App::~App() = default;

const State& App::state() const { return parts_->bench.state; }
const Texts& App::texts() const { return parts_->bench.texts; }
const Body& App::body() const { return *parts_->bench.body; }
const ResolvedAtlas* App::atlas() const { return parts_->bench.atlas.get(); }

void App::setAtlas(std::shared_ptr<const ResolvedAtlas> atlas) {
  Workbench& bench = parts_->bench;
  bench.atlas = std::move(atlas);
  parts_->pictureMaker.emplace(*bench.body);  // its ways are of the atlas before
  placeKnots(bench);
  ++bench.state.sessionRevision;
  contentChanged(bench.state);
  ++bench.state.revision;
  ++parts_->paneRevision;
}

Outcome App::apply(const Command& command) {
  Workbench& bench = parts_->bench;
  bench.state.wantsSearchFocus = false;
  Outcome outcome{std::visit([&](const auto& each) { return applyTo(bench, each); }, command.any())};
  if (!outcome) tell(bench, toString(outcome.problems.front()), Notice::Tone::problem);
  ++bench.state.revision;
  if (!leavesPanes(command) || !outcome) ++parts_->paneRevision;
  return outcome;
}

void App::attend() {
  Workbench& bench = parts_->bench;
  if (!bench.copies) return;
  const Problems problems = bench.copies->problems();
  if (problems.empty() == bench.copyProblems.empty()) return;
  bench.copyProblems = problems;
  if (problems.empty())
    tell(bench, bench.texts("notice.copies_again"));
  else
    tell(bench, bench.texts("notice.copies_fail", {{"why", toString(problems.front())}}),
         Notice::Tone::problem);
  ++bench.state.revision;
}

const std::vector<KnotRow>& App::knotRows() const {
  return parts_->knotRows.at(parts_->paneRevision, [&] { return makeKnotRows(parts_->bench); });
}
const RightPane& App::rightPane() const {
  return parts_->rightPane.at(parts_->paneRevision, [&] { return makeRightPane(parts_->bench); });
}
const PickList& App::pickList() const {
  return parts_->pickList.at(parts_->paneRevision, [&] { return makePickList(parts_->bench); });
}
const std::vector<SearchResult>& App::searchResults() const {
  return parts_->searchResults.at(parts_->paneRevision, [&] { return makeSearchResults(parts_->bench); });
}
const PointedWords& App::pointedWords() const {
  return parts_->pointedWords.at(parts_->bench.state.revision,
                                 [&] { return makePointedWords(parts_->bench); });
}
const PictureContent& App::pictureContent() const {
  Parts& parts = *parts_;
  return parts.pictureContent.at(parts.bench.state.contentRevision,
                                 [&] { return parts.pictureMaker->make(parts.bench); });
}
SheetWords App::sheetWords() const { return makeSheetWords(parts_->bench); }
std::vector<std::string> App::description() const { return describeSession(parts_->bench); }

}  // namespace knotmap
