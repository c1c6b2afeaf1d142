// baked_body.h - the program's own body, loaded once.
#pragma once
#include <gtest/gtest.h>

#include "body/body.h"

namespace knotmap::testing_bodies {

inline std::unique_ptr<Body> loaded(const char* file) {
  Result<std::unique_ptr<Body>> body = loadBody(file);
  EXPECT_TRUE(body) << toString(body.problems());
  return std::move(*body);
}
inline const Body& adultMale() {
  static const std::unique_ptr<Body> body = loaded(KNOTMAP_BINARY_DIR "/assets/bodies/adult_male.kmbody");
  return *body;
}
// The same body with 35 000 triangles instead of 60 000.
inline const Body& adultMaleOtherMesh() {
  static const std::unique_ptr<Body> body = loaded(KNOTMAP_OTHER_MESH);
  return *body;
}

inline glm::vec3 placeOf(const Body& body, std::string_view id, Side side = Side::left) {
  const Landmark* landmark = body.landmark(id, side);
  EXPECT_NE(landmark, nullptr) << id;
  return landmark ? body.position(landmark->point) : glm::vec3(99);
}

}  // namespace knotmap::testing_bodies
