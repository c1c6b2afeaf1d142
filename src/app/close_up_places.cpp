// The body's close-up places with their names.
#include "body/close_up_places.h"

#include "app/picture_maker.h"
#include "app/words.h"

namespace knotmap {

std::vector<CloseUpPlace> closeUpPlaces(const Workbench& bench) {
  std::vector<CloseUpPlace> named;
  for (const BodyPlace& place : closeUpPlaces(*bench.body)) {
    const std::string what = bench.texts("close_up." + place.id);
    const std::string name =
        place.side == Side::midline ? what : joined({sideWord(bench, place.side), what}, " ");
    named.push_back({name, place.id, place.target, place.radius, place.directions});
  }
  return named;
}

}  // namespace knotmap
