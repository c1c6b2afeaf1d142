// icons.cpp - each pictogram as a few strokes in a square from (0, 0) to (20, 20).
#include "ui/icons.h"

#include <array>
#include <cmath>
#include <functional>
#include <initializer_list>

namespace knotmap {
namespace {

constexpr float pi = 3.14159265f;

// A pen in the icon's square.
class Pen {
 public:
  Pen(ImVec2 middle, float unit, ImU32 colour)
      : list_(*ImGui::GetWindowDrawList()), middle_(middle), unit_(unit), colour_(colour) {}

  void line(std::initializer_list<ImVec2> points, bool isClosed = false) {
    for (const ImVec2& point : points) list_.PathLineTo(at(point));
    list_.PathStroke(colour_, isClosed ? ImDrawFlags_Closed : ImDrawFlags_None, width());
  }
  void circle(ImVec2 centre, float radius) {
    list_.AddCircle(at(centre), radius * unit_, colour_, 0, width());
  }
  void disc(ImVec2 centre, float radius) { list_.AddCircleFilled(at(centre), radius * unit_, colour_); }
  void arc(ImVec2 centre, float radius, float fromDegrees, float toDegrees) {
    list_.PathArcTo(at(centre), radius * unit_, fromDegrees * pi / 180, toDegrees * pi / 180, 24);
    list_.PathStroke(colour_, ImDrawFlags_None, width());
  }
  void box(ImVec2 low, ImVec2 high, float radius) {
    list_.AddRect(at(low), at(high), colour_, radius * unit_, 0, width());
  }
  void filledBox(ImVec2 low, ImVec2 high, float radius) {
    list_.AddRectFilled(at(low), at(high), colour_, radius * unit_);
  }

 private:
  ImVec2 at(ImVec2 point) const {
    return {middle_.x + (point.x - 10) * unit_, middle_.y + (point.y - 10) * unit_};
  }
  float width() const { return std::max(1.2f, 1.6f * unit_); }

  ImDrawList& list_;
  ImVec2 middle_;
  float unit_;
  ImU32 colour_;
};

void mark(Pen& pen) { pen.disc({10, 10}, 9); }
void menu(Pen& pen) {
  for (float y : {5.0f, 10.0f, 15.0f}) pen.line({{3, y}, {17, y}});
}
void undo(Pen& pen) {
  pen.line({{7, 3.5f}, {3.5f, 7}, {7, 10.5f}});
  pen.line({{3.5f, 7}, {12, 7}});
  pen.arc({12, 11.5f}, 4.5f, -90, 90);
  pen.line({{12, 16}, {8, 16}});
}
void redo(Pen& pen) {
  pen.line({{13, 3.5f}, {16.5f, 7}, {13, 10.5f}});
  pen.line({{16.5f, 7}, {8, 7}});
  pen.arc({8, 11.5f}, 4.5f, -90, -270);
  pen.line({{8, 16}, {12, 16}});
}
void sun(Pen& pen) {
  pen.circle({10, 10}, 3.6f);
  for (int ray = 0; ray < 8; ++ray) {
    const float angle = float(ray) * pi / 4, x = std::cos(angle), y = std::sin(angle);
    pen.line({{10 + 6.2f * x, 10 + 6.2f * y}, {10 + 8.4f * x, 10 + 8.4f * y}});
  }
}
void moon(Pen& pen) {
  pen.arc({10, 10}, 7, 20, 270);
  pen.arc({13.6f, 6.4f}, 5.5f, 78, 192);
}
void search(Pen& pen) {
  pen.circle({8.6f, 8.6f}, 5.4f);
  pen.line({{12.7f, 12.7f}, {17, 17}});
}
void close(Pen& pen) {
  pen.line({{5, 5}, {15, 15}});
  pen.line({{15, 5}, {5, 15}});
}
void plus(Pen& pen) {
  pen.line({{10, 4}, {10, 16}});
  pen.line({{4, 10}, {16, 10}});
}
void minus(Pen& pen) { pen.line({{4, 10}, {16, 10}}); }
void fit(Pen& pen) {
  pen.line({{3.5f, 7.5f}, {3.5f, 3.5f}, {7.5f, 3.5f}});
  pen.line({{12.5f, 3.5f}, {16.5f, 3.5f}, {16.5f, 7.5f}});
  pen.line({{16.5f, 12.5f}, {16.5f, 16.5f}, {12.5f, 16.5f}});
  pen.line({{7.5f, 16.5f}, {3.5f, 16.5f}, {3.5f, 12.5f}});
}
// Four arrows: the picture is pushed.
void hand(Pen& pen) {
  pen.line({{10, 2.5f}, {10, 17.5f}});
  pen.line({{2.5f, 10}, {17.5f, 10}});
  pen.line({{7.8f, 4.7f}, {10, 2.5f}, {12.2f, 4.7f}});
  pen.line({{7.8f, 15.3f}, {10, 17.5f}, {12.2f, 15.3f}});
  pen.line({{4.7f, 7.8f}, {2.5f, 10}, {4.7f, 12.2f}});
  pen.line({{15.3f, 7.8f}, {17.5f, 10}, {15.3f, 12.2f}});
}
void chevronRight(Pen& pen) { pen.line({{8, 5}, {13, 10}, {8, 15}}); }
void chevronDown(Pen& pen) { pen.line({{5, 8}, {10, 13}, {15, 8}}); }
void chevronUp(Pen& pen) { pen.line({{5, 12}, {10, 7}, {15, 12}}); }
void check(Pen& pen) { pen.line({{4, 10.5f}, {8.2f, 14.7f}, {16, 6}}); }
void flip(Pen& pen) {
  pen.line({{10, 2.5f}, {10, 17.5f}});
  pen.line({{7, 5.5f}, {2.5f, 10}, {7, 14.5f}});
  pen.line({{13, 5.5f}, {17.5f, 10}, {13, 14.5f}});
}
void twin(Pen& pen) {
  pen.box({3, 6.5f}, {12.5f, 17}, 2);
  pen.line({{7, 3.5f}, {15, 3.5f}, {17, 5.5f}, {17, 13.5f}});
}
void bin(Pen& pen) {
  pen.line({{3.5f, 5.5f}, {16.5f, 5.5f}});
  pen.line({{7.5f, 5.5f}, {8, 3}, {12, 3}, {12.5f, 5.5f}});
  pen.line({{5, 5.5f}, {6, 17}, {14, 17}, {15, 5.5f}});
  pen.line({{8.6f, 8.5f}, {8.9f, 14}});
  pen.line({{11.4f, 8.5f}, {11.1f, 14}});
}
void warning(Pen& pen) {
  pen.line({{10, 3}, {18, 16.5f}, {2, 16.5f}}, true);
  pen.line({{10, 8}, {10, 12}});
  pen.disc({10, 14.2f}, 0.9f);
}
void information(Pen& pen) {
  pen.circle({10, 10}, 7.5f);
  pen.line({{10, 9.2f}, {10, 14}});
  pen.disc({10, 6.4f}, 1);
}
void folder(Pen& pen) {
  pen.line({{2.5f, 15.5f}, {2.5f, 4.5f}, {7.5f, 4.5f}, {9.5f, 6.8f}, {17.5f, 6.8f}, {17.5f, 15.5f}}, true);
}
void file(Pen& pen) {
  pen.line({{5, 2.5f}, {12, 2.5f}, {15.5f, 6}, {15.5f, 17.5f}, {5, 17.5f}}, true);
  pen.line({{11.7f, 2.8f}, {11.7f, 6.4f}, {15.3f, 6.4f}});
}
void share(Pen& pen) {
  pen.line({{10, 12.5f}, {10, 2.8f}});
  pen.line({{6.4f, 6.2f}, {10, 2.6f}, {13.6f, 6.2f}});
  pen.line({{6, 9.5f}, {3.5f, 9.5f}, {3.5f, 17.2f}, {16.5f, 17.2f}, {16.5f, 9.5f}, {14, 9.5f}});
}
void keyboard(Pen& pen) {
  pen.box({2, 5}, {18, 15.5f}, 2);
  for (float x : {5.2f, 8.4f, 11.6f, 14.8f}) pen.disc({x, 8.6f}, 0.9f);
  pen.line({{6.5f, 12.2f}, {13.5f, 12.2f}});
}
void sliders(Pen& pen) {
  const std::array<ImVec2, 3> knobs{{{13, 5}, {7, 10}, {12, 15}}};
  for (const ImVec2& knob : knobs) {
    pen.line({{3, knob.y}, {knob.x - 2, knob.y}});
    pen.line({{knob.x + 2, knob.y}, {17, knob.y}});
    pen.circle(knob, 2);
  }
}
void paneLeft(Pen& pen) {
  pen.box({2.5f, 3.5f}, {17.5f, 16.5f}, 2);
  pen.line({{8, 3.5f}, {8, 16.5f}});
}
void paneRight(Pen& pen) {
  pen.box({2.5f, 3.5f}, {17.5f, 16.5f}, 2);
  pen.line({{12, 3.5f}, {12, 16.5f}});
}
void home(Pen& pen) {
  pen.line({{2.5f, 10}, {10, 3}, {17.5f, 10}});
  pen.line({{5, 8.5f}, {5, 16.5f}, {15, 16.5f}, {15, 8.5f}});
}
void up(Pen& pen) {
  pen.line({{10, 16.5f}, {10, 4}});
  pen.line({{5, 8.8f}, {10, 3.8f}, {15, 8.8f}});
}
void shield(Pen& pen) {
  pen.line({{10, 2.5f}, {16.5f, 4.8f}, {16, 11}, {13.5f, 15}, {10, 17.5f}, {6.5f, 15}, {4, 11}, {3.5f, 4.8f}},
           true);
  pen.line({{10, 6.5f}, {10, 13}});
  pen.line({{6.8f, 9.7f}, {13.2f, 9.7f}});
}
void dots(Pen& pen) {
  for (float x : {4.5f, 10.0f, 15.5f}) pen.disc({x, 10}, 1.5f);
}

using Draw = void (*)(Pen&);
constexpr Draw drawings[] = {mark,      menu,  undo,   redo,     sun,     moon,         search,
                             close,     plus,  minus,  fit,      hand,    chevronRight, chevronDown,
                             chevronUp, check, flip,   twin,     bin,     warning,      information,
                             folder,    file,  share,  keyboard, sliders, paneLeft,     paneRight,
                             home,      up,    shield, dots};

}  // namespace

void drawIcon(Ui& ui, Icon icon, ImVec2 middle, const Colour& colour, float logicalSize) {
  const float unit = logicalSize * ui.look.scale / 20;
  Pen pen(middle, unit, packed(colour));
  drawings[std::size_t(icon)](pen);
  if (icon != Icon::mark) return;
  Pen inner(middle, unit, packed(ui.palette().onAccent));
  inner.circle({10, 10}, 4.2f);
  inner.disc({10, 10}, 1.6f);
}

}  // namespace knotmap
