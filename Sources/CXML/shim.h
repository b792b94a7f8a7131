#include <libxml/xmlversion.h>
// libxml2 built with ICU pulls in ICU's headers, which Foundation brings in a different version.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
