#include <libxml/xmlversion.h>
// libxml2 built with ICU includes ICU's headers, of which Foundation brings a different version.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <string.h>

// Event-based parsing of an XML document in memory, without document types, entity declarations or access to
// files and the network, and within a limit on attributes: the library looks at all of an element for each of its own
// attributes, and at all namespaces for each name. The library's handler struct and error type differ between versions, so they are not
// exposed to Swift.

// A start tag; names are without prefix. Each attribute has five pointers: name, prefix, namespace, and the start
// and end of its value.
typedef void (*cxml_start_element)(void *context, const xmlChar *name, int count, const xmlChar **attributes);
typedef void (*cxml_end_element)(void *context, const xmlChar *name);
typedef void (*cxml_characters)(void *context, const xmlChar *bytes, int length);

typedef enum {
  CXML_OK = 0,
  CXML_DAMAGED,
  CXML_DOCUMENT_TYPE,
  CXML_STOPPED,
  CXML_NO_MEMORY,
  CXML_TOO_MANY_ATTRIBUTES,
} cxml_outcome;

// How many attributes an element may have, and how many namespaces may be known in it.
enum { CXML_MOST_ATTRIBUTES = 128 };

typedef struct {
  void *context;
  cxml_start_element start;
  cxml_end_element end;
  cxml_characters characters;
  xmlParserCtxtPtr parser;
  cxml_outcome outcome;
  int line;
  // What has not been given to the parser yet.
  const char *next;
  const char *limit;
} cxml_run;

static inline void cxml_finish(cxml_run *run, cxml_outcome outcome) {
  if (run->outcome == CXML_OK) {
    run->outcome = outcome;
    run->line = run->parser->input ? run->parser->input->line : 0;
  }
  xmlStopParser(run->parser);
}

static inline void cxml_on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                                 int spaces, const xmlChar **space_list, int count, int defaulted,
                                 const xmlChar **attributes) {
  cxml_run *run = (cxml_run *)user;
  (void)prefix, (void)space, (void)spaces, (void)space_list, (void)defaulted;
  // Two places of the parser's table are one namespace.
  if (count > CXML_MOST_ATTRIBUTES || run->parser->nsNr > 2 * CXML_MOST_ATTRIBUTES) {
    cxml_finish(run, CXML_TOO_MANY_ATTRIBUTES);
    return;
  }
  run->start(run->context, name, count, attributes);
}

static inline void cxml_on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  cxml_run *run = (cxml_run *)user;
  (void)prefix, (void)space;
  run->end(run->context, name);
}

static inline void cxml_on_characters(void *user, const xmlChar *bytes, int length) {
  cxml_run *run = (cxml_run *)user;
  run->characters(run->context, bytes, length);
}

// Called before any of the document type is read.
static inline void cxml_on_document_type(void *user, const xmlChar *name, const xmlChar *external,
                                         const xmlChar *system) {
  (void)name, (void)external, (void)system;
  cxml_finish((cxml_run *)user, CXML_DOCUMENT_TYPE);
}

// Errors are reported in the parser's state; without this they would also be printed.
static inline void cxml_on_error(void *user, const xmlError *error) { (void)user, (void)error; }

// Stops parsing from within a callback.
static inline void cxml_stop(cxml_run *run) { cxml_finish(run, CXML_STOPPED); }

// Gives the parser the next piece, some thousand bytes at a time. An element's attributes are told when it has read them
// all, so that the room it has made for them is looked at here: five places of its table are one attribute, and the table
// at most doubles. It must not be stopped in the midst of reading; it finds the end of the document instead.
static inline int cxml_on_read(void *context, char *buffer, int length) {
  cxml_run *run = (cxml_run *)context;
  xmlParserCtxtPtr parser = run->parser;
  if (parser && run->outcome == CXML_OK &&
      (parser->maxatts > 12 * CXML_MOST_ATTRIBUTES || parser->nsNr > 2 * CXML_MOST_ATTRIBUTES)) {
    run->outcome = CXML_TOO_MANY_ATTRIBUTES;
    run->line = parser->input ? parser->input->line : 0;
    parser->disableSAX = 1;
  }
  if (run->outcome != CXML_OK) return 0;
  long left = (long)(run->limit - run->next);
  if (left < length) length = (int)left;
  memcpy(buffer, run->next, length);
  run->next += length;
  return length;
}

static inline cxml_outcome cxml_parse(cxml_run *run, const char *bytes, int length) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = cxml_on_start;
  handler.endElementNs = cxml_on_end;
  handler.characters = cxml_on_characters;
  handler.cdataBlock = cxml_on_characters;
  handler.ignorableWhitespace = cxml_on_characters;
  handler.internalSubset = cxml_on_document_type;
  handler.serror = (xmlStructuredErrorFunc)cxml_on_error;
  run->outcome = CXML_OK;
  run->line = 0;
  run->next = bytes;
  run->limit = bytes + length;
  run->parser = NULL;
  run->parser = xmlCreateIOParserCtxt(NULL, NULL, cxml_on_read, NULL, run, XML_CHAR_ENCODING_NONE);
  if (run->parser == NULL) return CXML_NO_MEMORY;
  xmlCtxtUseOptions(run->parser, XML_PARSE_NONET);
  *run->parser->sax = handler;
  run->parser->userData = run;
  xmlParseDocument(run->parser);
  if (run->outcome == CXML_OK && !run->parser->wellFormed) {
    run->outcome = CXML_DAMAGED;
    run->line = run->parser->input ? run->parser->input->line : 0;
  }
  if (run->parser->myDoc) xmlFreeDoc(run->parser->myDoc);
  xmlFreeParserCtxt(run->parser);
  run->parser = NULL;
  return run->outcome;
}

// Whether a name may begin with a character, and whether it may have it.
static inline int cxml_begins_name(unsigned int c) { return IS_LETTER(c) || c == '_' || c == ':'; }

static inline int cxml_is_of_name(unsigned int c) {
  return IS_LETTER(c) || IS_DIGIT(c) || c == '.' || c == '-' || c == '_' || c == ':' || IS_COMBINING(c) ||
         IS_EXTENDER(c);
}
