// screen_rules.h - what must hold on every screen: nothing clipped, nothing over another, nothing too pale,
// nothing nameless.
#pragma once
#include <string>
#include <vector>

#include "ui/ui_record.h"

namespace knotmap {

// Sentences, one for each thing that a person would stumble on.
std::vector<std::string> faultsOf(const UiRecord& record, float scale);

}  // namespace knotmap
