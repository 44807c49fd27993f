#include "EmbeddedPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char style[] = {
#embed "page.css"
};
static const unsigned char record[] = {
#embed "Record/record.js"
};
static const unsigned char days[] = {
#embed "Record/days.js"
};
static const unsigned char search[] = {
#embed "Record/search.js"
};
static const unsigned char state[] = {
#embed "Controls/state.js"
};
static const unsigned char outlines[] = {
#embed "Map/outlines.js"
};
static const unsigned char map[] = {
#embed "Map/map.js"
};
static const unsigned char marks[] = {
#embed "Map/marks.js"
};
static const unsigned char zoom[] = {
#embed "Map/zoom.js"
};
static const unsigned char fronts[] = {
#embed "Map/fronts.js"
};
static const unsigned char roads[] = {
#embed "Map/roads.js"
};
static const unsigned char panel[] = {
#embed "Panel/panel.js"
};
static const unsigned char narration[] = {
#embed "Panel/narration.js"
};
static const unsigned char views[] = {
#embed "Views/views.js"
};
static const unsigned char strip[] = {
#embed "Views/strip.js"
};
static const unsigned char corridor[] = {
#embed "Views/corridor.js"
};
static const unsigned char multiples[] = {
#embed "Views/multiples.js"
};
static const unsigned char sources[] = {
#embed "Views/sources.js"
};
static const unsigned char cursor[] = {
#embed "Controls/cursor.js"
};
static const unsigned char choices[] = {
#embed "Controls/choices.js"
};
static const unsigned char looks[] = {
#embed "Controls/looks.js"
};
static const unsigned char embed[] = {
#embed "Controls/embed.js"
};
static const unsigned char print[] = {
#embed "Controls/print.js"
};
static const unsigned char presenter[] = {
#embed "Controls/presenter.js"
};
static const unsigned char address[] = {
#embed "Controls/address.js"
};
static const unsigned char player[] = {
#embed "Controls/player.js"
};
static const unsigned char keys[] = {
#embed "Controls/keys.js"
};

static const page_file scripts[] = {
    {record, sizeof record},
    {days, sizeof days},
    {search, sizeof search},
    {state, sizeof state},
    {outlines, sizeof outlines},
    {map, sizeof map},
    {marks, sizeof marks},
    {zoom, sizeof zoom},
    {fronts, sizeof fronts},
    {roads, sizeof roads},
    {panel, sizeof panel},
    {narration, sizeof narration},
    {views, sizeof views},
    {strip, sizeof strip},
    {corridor, sizeof corridor},
    {multiples, sizeof multiples},
    {sources, sizeof sources},
    {cursor, sizeof cursor},
    {choices, sizeof choices},
    {looks, sizeof looks},
    {presenter, sizeof presenter},
    {embed, sizeof embed},
    {address, sizeof address},
    {player, sizeof player},
    {print, sizeof print},
    {keys, sizeof keys},
};

const size_t page_script_count = sizeof scripts / sizeof *scripts;

page_file page_script_at(size_t position) { return scripts[position]; }

page_file page_style(void) { return (page_file){style, sizeof style}; }
