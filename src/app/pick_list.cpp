// What lies beneath a place, from the surface in.
#include "app/make_panes.h"
#include "app/skin_place.h"
#include "app/words.h"

namespace knotmap {
namespace {

constexpr float near = 0.03f;  // metres: a knot placed here keeps such a point

std::string centimetres(float metres) {
  const int millimetres = int(metres * 1000 + 0.5f);
  return std::to_string(millimetres / 10) + "." + std::to_string(millimetres % 10);
}

PickChoice muscleChoice(const Workbench& bench, const ResolvedMuscle& muscle, const SkinPlace& place) {
  PickChoice choice;
  choice.title = inEnglish(muscle.muscle->name);
  constexpr std::string_view depths[] = {"superficial", "intermediate", "deep"};
  choice.detail = joined(
      {sideWord(bench, muscle.side), bench.texts("depth." + std::string(depths[int(muscle.muscle->depth)]))});
  choice.muscle = muscle.muscle->id;
  choice.side = muscle.side;
  choice.choose = MarkMuscle{muscle.muscle->id, place};
  return choice;
}

// Farther than 3 cm off, the knot goes where the chart has the point.
PickChoice pointChoice(const Workbench& bench, const ResolvedPoint& point, float metres,
                       const SkinPlace& place) {
  PickChoice choice;
  choice.title = inEnglish(point.point->name);
  choice.detail = bench.texts(metres <= near ? "pick.distance" : "pick.far", {{"cm", centimetres(metres)}});
  choice.isPoint = true;
  choice.muscle = point.muscle->id;
  choice.triggerPoint = point.point->id;
  choice.side = point.side;
  choice.choose = metres <= near ? Mark{point.point->id, point.side, place}
                                 : Mark{point.point->id, point.side, std::nullopt};
  return choice;
}

}  // namespace

PickList makePickList(const Workbench& bench) {
  PickList list;
  const std::optional<Pick>& pick = bench.state.pick;
  if (!pick) return list;
  const SkinPlace place = skinPlace(*bench.body, pick->point);
  list.place = joined({sideWord(bench, pick->side), regionWord(bench, pick->region)});
  if (bench.atlas)
    for (const ResolvedAtlas::Beneath& layer : bench.atlas->beneath(pick->point)) {
      list.choices.push_back(muscleChoice(bench, *layer.muscle, place));
      for (std::size_t i = 0; i < layer.points.size(); ++i)
        if (!layer.points[i]->point->isDisputed)
          list.choices.push_back(pointChoice(bench, *layer.points[i], layer.metresToPoints[i], place));
    }
  PickChoice unknown;
  unknown.title = bench.texts("pick.no_point");
  unknown.detail = bench.texts("pick.no_point_detail");
  unknown.side = pick->side;
  unknown.choose = MarkHere{place};
  list.choices.push_back(std::move(unknown));
  return list;
}

}  // namespace knotmap
