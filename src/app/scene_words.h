// scene_words.h - the words of themes and styles, as files and command lines write them.
#pragma once
#include "scene/scene.h"
#include "session/session_words.h"

namespace knotmap {

inline constexpr std::array themeWords{WordFor{"light", Theme::light}, WordFor{"dark", Theme::dark},
                                       WordFor{"print", Theme::print}};
inline constexpr std::array styleWords{WordFor{"stipple", ZoneStyle::stipple},
                                       WordFor{"hatch", ZoneStyle::hatch}};

}  // namespace knotmap
