// skin.h - the skin at three levels of detail, and what of it a view sees.
#pragma once
#include <memory>

#include "render/facing.h"
#include "render/skin_mesh.h"
#include "render/view_frame.h"

namespace knotmap {

enum class Detail {
  coarse,  // while moving
  full,
  fine  // close-ups and large prints, where the full mesh would show corners
};

class Skin {
 public:
  explicit Skin(const BodyData& body);

  static Detail detailFor(const ViewFrame& frame, bool isMoving);
  const SkinMesh& mesh(Detail detail);  // the fine one is made when first asked for
  // Triangles that a zone touches are seen as `marked`. Null: none.
  void setZones(std::shared_ptr<const ZoneOverlay> zones);
  // Inside the pixels of `bounds`; the result stays valid until the next call.
  const Seen& seen(const ViewFrame& frame, const PixelBounds& bounds, Detail detail);

 private:
  struct Level {
    Facing facing;
    bool isMarked = true;  // by zones_; done when the level is first seen with them
  };
  Level& level(Detail detail);
  void markZones(Facing& facing, const SkinMesh& mesh) const;

  SkinMesh base_, fine_;
  Level coarseLevel_, fullLevel_, fineLevel_;
  std::shared_ptr<const ZoneOverlay> zones_;
  Seen seen_;
};

}  // namespace knotmap
