set(KNOTMAP_OPTIONS -Wall -Wextra -Wpedantic -ffp-contract=off -pthread
    -Wno-missing-field-initializers  # members left out have their defaults
    -Wno-restrict)  # GCC 12 sees overlapping copies in std::string + (its bug 105329)
if(KNOTMAP_SANITIZE)
  # -O1 compiles in half of -O2's time, and finds the same; -g1 knows lines and functions, which reports need.
  list(APPEND KNOTMAP_OPTIONS -O1 -g1 -D_GLIBCXX_ASSERTIONS -fsanitize=address,undefined -fno-omit-frame-pointer
       -fno-sanitize-recover=undefined)
endif()

# knotmap_folder(NAME [KNOWS folder...] [LINKS target...]): the library of src/NAME with every .cpp in it.
# KNOWS is the whole list of folders it may include; tests/unit/includes holds it to that.
function(knotmap_folder name)
  cmake_parse_arguments(ARG "" "" "KNOWS;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_library(knotmap_${name} STATIC ${sources})
  target_include_directories(knotmap_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_compile_options(knotmap_${name} PUBLIC ${KNOTMAP_OPTIONS})
  if(KNOTMAP_SANITIZE)
    target_link_options(knotmap_${name} PUBLIC -fsanitize=address,undefined)
  endif()
  knotmap_precompile(knotmap_${name} knotmap_headers)
  list(TRANSFORM ARG_KNOWS PREPEND knotmap_)
  target_link_libraries(knotmap_${name} PUBLIC ${ARG_KNOWS} ${ARG_LINKS})
endfunction()
