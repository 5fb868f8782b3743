"""The practice host httpbin.org beside the package that it imitates.

`exchanges.json` holds requests with the answers that they are to have, in a normal form without
what may differ. The tests in Swift compare the practice host with them; the tests here compare both
with the package, where that can be imported.
"""
