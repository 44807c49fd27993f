#include "EmbeddedMaps.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char campaign[] = {
#embed "../../Maps/syria-2024/campaign.json"
};
static const unsigned char governorates[] = {
#embed "../../Maps/syria-2024/governorates.geojson"
};
static const unsigned char areas[] = {
#embed "../../Maps/syria-2024/areas.geojson"
};
static const unsigned char lines[] = {
#embed "../../Maps/syria-2024/lines.geojson"
};
static const unsigned char banks[] = {
#embed "../../Maps/syria-2024/banks.geojson"
};
static const unsigned char places[] = {
#embed "../../Maps/syria-2024/places.csv"
};
static const unsigned char changes[] = {
#embed "../../Maps/syria-2024/changes.csv"
};
static const unsigned char events[] = {
#embed "../../Maps/syria-2024/events.csv"
};
static const unsigned char sources[] = {
#embed "../../Maps/syria-2024/sources.csv"
};

// The same, read and checked already; a test writes it and holds it against the files.
static const unsigned char packed[] = {
#embed "syria-2024.packed"
};

static const embedded_file files[] = {
    {"campaign.json", campaign, sizeof campaign},
    {"governorates.geojson", governorates, sizeof governorates},
    {"areas.geojson", areas, sizeof areas},
    {"lines.geojson", lines, sizeof lines},
    {"banks.geojson", banks, sizeof banks},
    {"places.csv", places, sizeof places},
    {"changes.csv", changes, sizeof changes},
    {"events.csv", events, sizeof events},
    {"sources.csv", sources, sizeof sources},
};

const size_t embedded_file_count = sizeof files / sizeof *files;

embedded_file embedded_file_at(size_t position) { return files[position]; }

const embedded_file embedded_packed_map = {"syria-2024.packed", packed, sizeof packed};
