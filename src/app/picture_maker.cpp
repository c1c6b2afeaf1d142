#include "app/picture_maker.h"

#include <algorithm>

#include "app/make_panes.h"
#include "app/words.h"
#include "pain/spread.h"

namespace knotmap {
namespace {

constexpr float pointedAtStrength = 0.6f;  // of a muscle that is lit by pointing, not by selecting

std::shared_ptr<const MusclePatch> patchOf(const ResolvedMuscle& muscle, float strength) {
  auto patch = std::make_shared<MusclePatch>();
  patch->rows = muscle.rows;
  patch->columns = muscle.columns;
  patch->positions = muscle.positions;
  patch->normals = muscle.normals;
  patch->isDeep = muscle.muscle->depth == Depth::deep || muscle.muscle->form == MuscleForm::deep;
  patch->strength = strength;
  return patch;
}

// Those of the selected knots, then the one that is pointed at.
void addMuscles(PictureContent& content, const Workbench& bench) {
  if (!bench.atlas) return;
  const State& state = bench.state;
  std::vector<const ResolvedMuscle*> lit;
  const auto add = [&](const ResolvedMuscle* muscle, float strength) {
    if (!muscle || std::find(lit.begin(), lit.end(), muscle) != lit.end()) return;
    lit.push_back(muscle);
    content.muscles.push_back(patchOf(*muscle, strength));
  };
  for (const std::string& id : state.selection) {
    const Knot& knot = *state.session.knot(id);
    if (const ResolvedPoint* point = bench.atlas->point(knot.triggerPoint, knot.side))
      add(bench.atlas->muscle(point->muscle->id, point->side), 1);
  }
  if (state.highlight)
    add(bench.atlas->muscle(state.highlight->muscle, state.highlight->side), pointedAtStrength);
  else if (state.hover && !state.hover->muscle.empty())
    add(bench.atlas->muscle(state.hover->muscle, state.hover->side), pointedAtStrength);
}

void addKnots(PictureContent& content, const Workbench& bench) {
  for (const Knot& knot : bench.state.session.knots) {
    const PlacedKnot& placed = *bench.state.placedKnot(knot.id);
    PictureKnot picture;
    picture.id = knot.id;
    picture.number = knot.number;
    picture.position = bench.body->position(placed.point);
    picture.normal = bench.body->normal(placed.point);
    picture.look = lookOf(knot, placed.isKnown);
    picture.isSelected = bench.state.isSelected(knot.id);
    const std::string pain =
        knot.pain ? bench.texts("picture.pain", {{"pain", std::to_string(*knot.pain)}}) : "";
    picture.label = {knotTitle(bench, knot), joined({sideWord(bench, knot.side), pain})};
    content.knots.push_back(std::move(picture));
  }
}

void append(std::vector<SkinDot>& dots, const std::vector<SkinSpot>& spots) {
  for (const SkinSpot& spot : spots) dots.push_back({spot.position, spot.normal, spot.radius});
}

}  // namespace

PictureMaker::PictureMaker(const Body& body)
    : body_(body), field_(body.skin().positions.size()), ways_(body) {}

// Of every knot whose spread is shown and charted.
std::vector<const ResolvedPoint*> PictureMaker::sendingPoints(const Workbench& bench) const {
  std::vector<const ResolvedPoint*> points;
  for (const Knot& knot : bench.state.session.knots)
    points.push_back(bench.atlas && knot.spread ? bench.atlas->point(knot.triggerPoint, knot.side) : nullptr);
  return points;
}

void PictureMaker::addZones(PictureContent& content, const Workbench& bench) {
  const Settings& settings = bench.state.settings;
  field_.rebuild(sending_);
  if (field_.touched().empty()) return;
  auto zones = std::make_shared<ZoneOverlay>();
  if (settings.showsEssential) zones->essential = field_.essential();
  if (settings.showsEssential) zones->sensation = field_.sensation();
  if (settings.showsSpillover) zones->spillover = field_.spillover();
  content.zones = std::move(zones);
  auto stipple = std::make_shared<std::vector<SkinDot>>();
  if (settings.showsSpillover) append(*stipple, spilloverSpots(body_, field_));
  content.stipple = std::move(stipple);
  auto edgeDots = std::make_shared<std::vector<SkinDot>>();
  append(*edgeDots, uncertainOutline(body_, field_));
  content.hasUncertainZones = !edgeDots->empty();
  content.edgeDots = std::move(edgeDots);
  for (const ResolvedPoint* point : sending_) {
    if (!point) continue;
    content.hasSensation = content.hasSensation || !point->sensation.empty();
    for (std::vector<std::uint32_t>& island : islandsOf(point->essential, body_.skin(), body_.topology()))
      content.patches.push_back({std::move(island)});
  }
}

PictureMaker::Dots PictureMaker::ways(const Workbench& bench) {
  auto dots = std::make_shared<std::vector<SkinDot>>();
  for (std::size_t i = 0; i < sending_.size(); ++i)
    if (sending_[i]) append(*dots, ways_.spots(bench.state.placed[i].point, *sending_[i]));
  return dots;
}

PictureContent PictureMaker::make(const Workbench& bench) {
  PictureContent content;
  content.skin = &body_.skin();
  content.rays = &body_.rays();
  content.normals = &body_.data().normals;
  sending_ = sendingPoints(bench);
  addZones(content, bench);
  // While a knot is dragged its way is left out: it is found anew when the knot comes to rest.
  if (bench.state.settings.showsEssential && !bench.carried) content.path = ways(bench);
  addMuscles(content, bench);
  addKnots(content, bench);
  content.closeUps = closeUpPlaces(bench);
  content.words = pictureWords(bench);
  return content;
}

PictureWords pictureWords(const Workbench& bench) {
  const Texts& texts = bench.texts;
  PictureWords words;
  words.title = texts("picture.title");
  words.front = texts("picture.front");
  words.back = texts("picture.back");
  words.leftSide = texts("picture.left_side");
  words.rightSide = texts("picture.right_side");
  words.leftLetter = texts("picture.left_letter");
  words.rightLetter = texts("picture.right_letter");
  words.left = texts("side.left");
  words.right = texts("side.right");
  words.essential = texts("picture.essential");
  words.spillover = texts("picture.spillover");
  words.sensation = texts("picture.sensation");
  words.uncertain = texts("picture.uncertain");
  words.way = texts("picture.way");
  constexpr std::string_view looks[] = {"active", "latent", "unsure", "resolved", "no_pattern"};
  for (std::size_t i = 0; i < words.knotLooks.size(); ++i)
    words.knotLooks[i] = texts("picture.knot_" + std::string(looks[i]));
  words.note = texts("picture.note");
  return words;
}

}  // namespace knotmap
