"""How Sphinx builds the documentation."""

from enum import Enum
from importlib.metadata import version as installed

project = "geopolitics-events"
author = copyright = "The geopolitics-events maintainers"  # noqa: A001  # Sphinx's name for it.
release = installed(project)

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode", "sphinx_copybutton"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["tables.css"]
html_title = f"geopolitics-events {release}"

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

# Every notebook runs at every build, and a cell that fails fails the build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "undoc-members": True}  # An enum's members need no words.
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # Fields of records are described in the class's docstring, once.

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True


def _keep_colon(_app, what, _name, _object, _options, lines):  # noqa: ANN001, ANN202  # Sphinx's signature.
    """Keep napoleon from taking a property's words before a colon for its type."""
    if what == "property" and lines:
        lines[0] = lines[0].replace(": ", " - ", 1)


def _skip_field(_app, what, _name, value, _skip, _options):  # noqa: ANN001, ANN202
    """Leave out what the class's docstring describes already: the fields of records."""
    return True if what == "class" and not (callable(value) or isinstance(value, Enum | property)) else None


def setup(app):  # noqa: ANN001, ANN201, D103
    app.connect("autodoc-process-docstring", _keep_colon, priority=1)
    app.connect("autodoc-skip-member", _skip_field)
