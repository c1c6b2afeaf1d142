// point_argument.h - "trapezius_upper.1:left" and "temple:right" as the command line takes them.
#pragma once
#include <optional>
#include <string>

#include "base/result.h"
#include "base/side.h"

namespace knotmap {

struct SidedId {
  std::string id;
  std::optional<Side> side;
};
// Problem: a side that is neither left nor right.
Result<SidedId> sidedId(const std::string& text);

}  // namespace knotmap
