// body_check.h - whether a body's data hold together: array lengths, indices, weights, the tree of regions.
#pragma once
#include "base/problem.h"
#include "body/body_data.h"

namespace knotmap {

// Empty when every array has its length and every index points at something; `where` names the file.
Problems checkBody(const BodyData& body, const std::string& where);

}  // namespace knotmap
