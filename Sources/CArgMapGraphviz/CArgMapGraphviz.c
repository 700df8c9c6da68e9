#include "CArgMapGraphviz.h"
