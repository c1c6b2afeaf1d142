// A session as JSON: the writing half of session_file.h.
#include "base/json.h"
#include "session/session_file.h"
#include "session/session_words.h"

namespace knotmap {
namespace {

template <class Value>
Json orNull(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}
Json orNull(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json textList(const std::vector<std::string>& texts) { return Json::list({texts.begin(), texts.end()}); }

Json textMap(const std::map<std::string, std::string>& texts) {
  Json object = Json::object();
  for (const auto& [key, text] : texts) object.members.push_back({key, text});
  return object;
}

Json placeJson(const StoredPlace& place) {
  Json from = Json::list();
  for (const LandmarkDistance& distance : place.from)
    if (!distance.landmark.empty())
      from.items.push_back(Json::list({distance.landmark, sideName(distance.side), distance.fraction}));
  return Json::object({{"region", place.region},
                       {"side", sideName(place.side)},
                       {"from", std::move(from)},
                       {"xyz", Json::list({place.xyz.x, place.xyz.y, place.xyz.z})}});
}

Json knotJson(const Knot& knot) {
  return Json::object({{"id", knot.id},
                       {"number", knot.number},
                       {"kind", wordOf(knotKindWords, knot.kind)},
                       {"place", placeJson(knot.place)},
                       {"trigger_point", orNull(knot.triggerPoint)},
                       {"side", sideName(knot.side)},
                       {"match", wordOf(matchWords, knot.match)},
                       {"pain", orNull(knot.pain)},
                       {"when", wordOf(painTimeWords, knot.when)},
                       {"tenderness", orNull(knot.tenderness)},
                       {"state", wordOf(knotStateWords, knot.state)},
                       {"spread", knot.spread},
                       {"note", knot.note},
                       {"findings", textMap(knot.findings)}});
}

Json strokeJson(const PaintStroke& stroke) {
  Json stops = Json::list();
  for (const StrokeStop& stop : stroke.stops)
    stops.items.push_back(Json::object({{"place", placeJson(stop.place)}, {"radius", stop.radius}}));
  return Json::object({{"id", stroke.id},
                       {"intensity", stroke.intensity},
                       {"quality", stroke.quality},
                       {"depth", stroke.depth},
                       {"erases", stroke.erases},
                       {"stops", std::move(stops)}});
}

Json screeningJson(const std::optional<Screening>& screening) {
  if (!screening) return nullptr;
  return Json::object({{"date", screening->date},
                       {"signs", textList(screening->signs)},
                       {"age", screening->age},
                       {"answers", textMap(screening->answers)}});
}

}  // namespace

std::string sessionText(const Session& session) {
  Json knots = Json::list(), strokes = Json::list();
  int greatestNumber = 0;
  for (const Knot& knot : session.knots) {
    knots.items.push_back(knotJson(knot));
    greatestNumber = std::max(greatestNumber, knot.number);
  }
  for (const PaintStroke& stroke : session.strokes) strokes.items.push_back(strokeJson(stroke));
  Json object = Json::object(
      {{"knotmap_session", sessionFormat},
       {"id", session.id},
       {"subject", Json::object({{"id", session.subjectId}, {"alias", session.alias}})},
       {"date", session.date},
       {"body", Json::object({{"id", session.bodyId}, {"version", session.bodyVersion}})},
       {"atlas", Json::object({{"version", session.atlasVersion}, {"packs", textList(session.packs)}})},
       {"screening", screeningJson(session.screening)},
       {"pain_free", orNull(session.painFree)},
       {"knots", std::move(knots)},
       {"strokes", std::move(strokes)},
       {"regions_marked", textList(session.regionsMarked)},
       {"notes", session.notes}});
  // Only when a knot that held the greatest number is gone: no number is handed on.
  if (session.lastNumber > greatestNumber) object.members.push_back({"last_number", session.lastNumber});
  return jsonText(object);
}

}  // namespace knotmap
