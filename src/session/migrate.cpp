#include "session/migrate.h"

#include "session/session_file.h"

namespace knotmap {
namespace {

Json* memberOf(Json& object, std::string_view key) {
  return const_cast<Json*>(std::as_const(object).member(key));
}

void rename(Json& object, std::string_view from, std::string_view to) {
  for (JsonMember& member : object.members)
    if (member.key == from) member.key = to;
}

void addIfMissing(Json& object, std::string_view key, Json value) {
  if (object.member(key)) return;
  value.line = object.line;
  object.members.push_back({std::string(key), std::move(value)});
}

// Format 0, the drafts before the first release: tenderness was called "pressing", the pain's time was not
// asked, and whether the point had been chosen or found was not kept.
void from0To1(Json& object) {
  Json* knots = memberOf(object, "knots");
  if (!knots) return;
  for (Json& knot : knots->items) {
    rename(knot, "pressing", "tenderness");
    addIfMissing(knot, "when", "now");
    const Json* point = knot.member("trigger_point");
    addIfMissing(knot, "match", point && point->kind == Json::Kind::text ? "chosen" : "none");
  }
}

constexpr void (*migrations[])(Json&) = {from0To1};
static_assert(std::size(migrations) == sessionFormat, "every older format has its way up");

}  // namespace

Result<Done> broughtUpToDate(Json& object, const std::string& where) {
  Json* format = memberOf(object, "knotmap_session");
  if (!format || format->kind != Json::Kind::number || format->number < 0)
    return Problem{where, "is not a Knotmap session", "a session begins with \"knotmap_session\": 1"};
  if (format->number > sessionFormat)
    return Problem{where + ":" + std::to_string(format->line), "was saved by a newer Knotmap than this one",
                   "open it with that version; it is left as it is"};
  for (int step = int(format->number); step < sessionFormat; ++step) migrations[step](object);
  format->number = sessionFormat;
  return Done{};
}

}  // namespace knotmap
