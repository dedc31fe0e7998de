"""The library that other programs stand on: ``import misak``. Small modules, loaded when used."""
