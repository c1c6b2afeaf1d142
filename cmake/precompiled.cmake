# Headers of others that nearly every file includes, parsed once. Every file still includes what it uses:
# -DKNOTMAP_PRECOMPILE=OFF builds without them.
option(KNOTMAP_PRECOMPILE "Parse common headers of the standard library, GLM and GoogleTest once" ON)
set(KNOTMAP_COMMON_HEADERS <algorithm> <array> <cmath> <filesystem> <functional> <map> <memory> <optional> <set> <span>
    <string> <string_view> <unordered_map> <variant> <vector> <glm/glm.hpp>)

# knotmap_precompile(TARGET SHARED [HEADERS header...] [OPTIONS option...] [LINKS target...]): TARGET takes the headers parsed by SHARED,
# which is made, with these headers, options and libraries besides the common ones, the first time it is named.
function(knotmap_precompile target shared)
  if(NOT KNOTMAP_PRECOMPILE)
    return()
  endif()
  cmake_parse_arguments(ARG "" "" "HEADERS;OPTIONS;LINKS" ${ARGN})
  if(NOT TARGET ${shared})
    file(WRITE ${CMAKE_BINARY_DIR}/${shared}.cpp.new "// What an object needs to exist.\n")
    file(COPY_FILE ${CMAKE_BINARY_DIR}/${shared}.cpp.new ${CMAKE_BINARY_DIR}/${shared}.cpp ONLY_IF_DIFFERENT)
    add_library(${shared} OBJECT ${CMAKE_BINARY_DIR}/${shared}.cpp)
    target_compile_options(${shared} PRIVATE ${KNOTMAP_OPTIONS} ${ARG_OPTIONS})
    target_link_libraries(${shared} PRIVATE ${ARG_LINKS})
    target_precompile_headers(${shared} PRIVATE ${KNOTMAP_COMMON_HEADERS} ${ARG_HEADERS})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${shared})
endfunction()
