// knot_findings.h - what a person finds on the selected knot: state, pain, tenderness, spread, note; and what
// can be done with the knot itself.
#pragma once
#include "ui/panels.h"

namespace knotmap {

void knotActions(Panels& panels);
void knotFindings(Panels& panels, const Knot& knot);

}  // namespace knotmap
