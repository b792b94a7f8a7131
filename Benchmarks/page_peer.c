// Parses pages with libxml2's HTML parser, with handlers that only count events: page_peer TIMES PAGE…;
// prints the seconds of processor time it took. The pages are in memory, and the options are those of the reader.
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static long events = 0;

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes) { events++; }
static void on_end(void *user, const xmlChar *name) { events++; }
static void on_characters(void *user, const xmlChar *bytes, int length) { events += length; }

static void parse(const char *bytes, int length) {
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_characters;
  handler.ignorableWhitespace = on_characters;
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, length);
  if (parser == NULL) exit(3);
  htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                 HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOIMPLIED);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  *parser->sax = handler;
  htmlParseDocument(parser);
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  htmlFreeParserCtxt(parser);
}

int main(int count, char **arguments) {
  struct timespec start, end;
  if (count < 3) return 2;
  int pages = count - 2;
  char **bytes = calloc(pages, sizeof *bytes);
  int *lengths = calloc(pages, sizeof *lengths);
  for (int page = 0; page < pages; page++) {
    FILE *file = fopen(arguments[page + 2], "rb");
    if (file == NULL) return 3;
    fseek(file, 0, SEEK_END);
    lengths[page] = (int)ftell(file);
    rewind(file);
    bytes[page] = malloc(lengths[page]);
    if (fread(bytes[page], 1, lengths[page], file) != (size_t)lengths[page]) return 3;
    fclose(file);
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  for (int turn = 0; turn < atoi(arguments[1]); turn++)
    for (int page = 0; page < pages; page++) parse(bytes[page], lengths[page]);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  printf("%.6f\n", (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9);
  return events > 0 ? 0 : 4;
}
