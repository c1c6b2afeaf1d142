// sheet.h - the words of the session's sheet; scene/sheet.h makes the page.
#pragma once
#include "scene/sheet.h"
