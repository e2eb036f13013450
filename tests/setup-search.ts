// A story whose address has a search fetches these. A test file that ends meanwhile would make that fail, and for good:
// the files of a worker share their modules.
import '../src/core/search/eventIndex.ts';
import '../src/core/search/query.ts';
