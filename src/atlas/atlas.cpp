#include "atlas/atlas.h"

#include <algorithm>

namespace knotmap {
namespace {

template <class Item>
const Item* byId(const std::vector<Item>& sorted, std::string_view id) {
  const auto found =
      std::lower_bound(sorted.begin(), sorted.end(), id,
                       [](const Item& item, std::string_view wanted) { return item.id < wanted; });
  return found != sorted.end() && found->id == id ? &*found : nullptr;
}

std::string_view muscleOf(std::string_view pointId) { return pointId.substr(0, pointId.rfind('.')); }

}  // namespace

const std::string& inEnglish(const LocalText& text) {
  static const std::string nothing;
  const auto found = text.find("en");
  return found == text.end() ? nothing : found->second;
}

std::string_view strengthName(Strength strength) { return strengthNames[std::size_t(strength)]; }

std::string_view Atlas::currentId(std::string_view id) const {
  const auto renamed = aliases.find(id);
  return renamed == aliases.end() ? id : std::string_view(renamed->second);
}

const Muscle* Atlas::muscle(std::string_view id) const { return byId(muscles, currentId(id)); }
const Stretch* Atlas::stretch(std::string_view id) const { return byId(stretches, currentId(id)); }

const TriggerPoint* Atlas::triggerPoint(std::string_view id) const {
  const std::string_view current = currentId(id);
  const Muscle* owner = muscle(muscleOf(current));
  if (owner == nullptr) return nullptr;
  const std::string wanted = owner->id + std::string(current.substr(muscleOf(current).size()));
  for (const TriggerPoint& point : owner->points)
    if (point.id == wanted) return &point;
  return nullptr;
}

const Source* Atlas::source(std::string_view id) const {
  const auto found =
      std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.id == id; });
  return found == sources.end() ? nullptr : &*found;
}

}  // namespace knotmap
